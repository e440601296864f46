import type { ActionFunctionArgs } from "@remix-run/node";
import { Pressed } from "~/domain/identity.forms";
import { getVerification, resendCode } from "~/domain/identity.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { found } from "~/http/found.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { visitOf } from "~/http/visit.server";

/** Where each kind of code is typed. */
const pages = {
  "sign-up": paths.confirmation,
  "log-in": paths.confirmation,
  "password-reset": paths.passwordReset,
  "contact-old": paths.contactChange,
  "contact-new": paths.contactChange,
  "account-deletion": paths.closing,
};

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await getViewer(request);
  const { id, purpose } = found(await getVerification(viewer, params.id!));
  const page = pages[purpose](id);
  return act(request, Pressed, page, async () => {
    await resendCode(viewer, id, visitOf(request));
    return redirectWithFlash(page, "account:confirmation.resent");
  });
}

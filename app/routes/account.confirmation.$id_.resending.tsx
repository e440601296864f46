import type { ActionFunctionArgs } from "@remix-run/node";
import { resendCode } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { show } from "~/http/found.server";
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
  const purpose = await show(resendCode(viewer, params.id!, visitOf(request)));
  return redirectWithFlash(pages[purpose](params.id!), "account:confirmation.resent");
}

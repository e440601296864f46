import type { ActionFunctionArgs } from "@remix-run/node";
import { NothingForm } from "~/domain/profiles.forms";
import { sendClaim } from "~/domain/profiles.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";

/** Sends the link to claim an imported profile to the contact it came with. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request);
  return act(request, NothingForm, paths.officeProfile(params.id!), async () => {
    await sendClaim(viewer, params.id!);
    return redirectWithFlash(paths.officeProfile(params.id!), "profiles:file.sent");
  });
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { Pressed } from "~/domain/identity.forms";
import { revokeInvitation } from "~/domain/identity.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request, "administrator");
  return act(request, Pressed, paths.officeSeats(), async () => {
    await revokeInvitation(viewer, null, params.id!);
    return redirectWithFlash(paths.officeSeats(), "account:seats.withdrawn");
  });
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeInvitation } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { show } from "~/http/found.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request, "administrator");
  await show(revokeInvitation(viewer, null, params.id!));
  return redirectWithFlash(paths.officeSeats(), "account:seats.withdrawn");
}

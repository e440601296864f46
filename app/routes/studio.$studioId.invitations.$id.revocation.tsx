import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeInvitation } from "~/domain/identity.server";
import { Agreement } from "~/domain/studios.forms";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  const back = paths.studioPart(params.studioId!, "members");
  return act(request, Agreement, back, async () => {
    await revokeInvitation(viewer, params.studioId!, params.id!);
    return redirectWithFlash(back, "studios:members.revoked");
  });
}

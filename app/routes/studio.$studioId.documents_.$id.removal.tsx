import type { ActionFunctionArgs } from "@remix-run/node";
import { Agreement } from "~/domain/studios.forms";
import { removeDocument } from "~/domain/studios.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  const back = paths.studioPart(params.studioId!, "verification");
  return act(request, Agreement, back, async () => {
    await removeDocument(viewer, params.studioId!, params.id!);
    return redirectWithFlash(back, "studios:papers.removed");
  });
}

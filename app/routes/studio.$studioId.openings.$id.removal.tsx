import type { ActionFunctionArgs } from "@remix-run/node";
import { OpeningAct } from "~/domain/openings.forms";
import { removeOpening } from "~/domain/openings.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return act(request, OpeningAct, paths.studioOpening(params.studioId!, params.id!), async ({ version }) => {
    await removeOpening(viewer, params.id!, version);
    return redirectWithFlash(paths.studioOpenings(params.studioId!), "posting:act.removed");
  });
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { OpeningCopy } from "~/domain/openings.forms";
import { copyOpening } from "~/domain/openings.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return act(request, OpeningCopy, paths.studioOpening(params.studioId!, params.id!), async ({ productionId }) => {
    const copy = await copyOpening(viewer, params.id!, productionId);
    return redirectWithFlash(paths.studioOpening(params.studioId!, copy), "posting:act.copied");
  });
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { OpeningAct } from "~/domain/openings.forms";
import { closeOpening } from "~/domain/openings.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const page = paths.studioOpening(params.studioId!, params.id!);
  return act(request, OpeningAct, page, async ({ version }) => {
    await closeOpening(viewer, params.id!, version);
    return redirectWithFlash(page, "posting:act.closed");
  });
}

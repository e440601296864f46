import type { ActionFunctionArgs } from "@remix-run/node";
import { CrewPublication } from "~/domain/openings.forms";
import { publishCrew } from "~/domain/openings.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const page = paths.studioProduction(params.studioId!, params.id!);
  return act(request, CrewPublication, page, async () => {
    const { published, held } = await publishCrew(viewer, params.id!);
    return redirectWithFlash(page, held.length > 0 ? "posting:crew.publishedSome" : "posting:crew.published", {
      count: published,
      held: held.length,
    });
  });
}

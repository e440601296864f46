import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { listNames } from "~/domain/profiles";
import { PositionForm } from "~/domain/profiles.forms";
import { moveItem } from "~/domain/profiles.server";
import { act } from "~/http/acts.server";
import { found } from "~/http/found.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";

/** Moves one thing of a profile's lists up or down by a place. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  const list = found(listNames.find((name) => name === params.list));
  return act(request, PositionForm, paths.talentProfile(list), async ({ move }) => {
    await moveItem(viewer, list, params.id!, move);
    return redirect(paths.talentProfile(list));
  });
}

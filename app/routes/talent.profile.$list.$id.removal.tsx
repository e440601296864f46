import type { ActionFunctionArgs } from "@remix-run/node";
import { listNames } from "~/domain/profiles";
import { NothingForm } from "~/domain/profiles.forms";
import { removeClip, removeCredit, removePicture, removeWorkLink } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { act } from "~/http/acts.server";
import { found } from "~/http/found.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";

const remove = { credits: removeCredit, links: removeWorkLink, pictures: removePicture, clips: removeClip };

/** Takes one thing out of a profile's lists. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  const list = found(listNames.find((name) => name === params.list));
  return act(request, NothingForm, paths.talentProfile(list), async () => {
    await remove[list](viewer, params.id!);
    return redirectWithFlash(paths.talentProfile(list), `profiles:removal.${list}.done`);
  });
}

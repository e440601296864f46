import type { ActionFunctionArgs } from "@remix-run/node";
import { NothingForm } from "~/domain/profiles.forms";
import { choosePortrait } from "~/domain/profiles.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";

/** Makes a picture the one that stands for its person. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return act(request, NothingForm, paths.talentProfile("pictures"), async () => {
    await choosePortrait(viewer, params.id!);
    return redirectWithFlash(paths.talentProfile("pictures"), "profiles:pictures.portraitChosen");
  });
}

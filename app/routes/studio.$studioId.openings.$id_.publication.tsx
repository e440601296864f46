import type { ActionFunctionArgs } from "@remix-run/node";
import { OpeningForm } from "~/domain/openings.forms";
import { publishOpening } from "~/domain/openings.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";

// What cannot be published yet is shown in the form it came from.
export { default, handle, loader, meta, shouldRevalidate } from "./studio.$studioId.openings.$id";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, OpeningForm, async (input) => {
    await publishOpening(viewer, params.id!, input);
    return redirectWithFlash(paths.opening(params.id!), "calls:sheet.published");
  });
}

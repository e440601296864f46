import type { ActionFunctionArgs } from "@remix-run/node";
import { removeSearch } from "~/domain/alerts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { show } from "~/http/found.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { name } = await show(removeSearch(viewer, params.id!));
  return redirectWithFlash(paths.savedSearches(), "alerts:page.removed", { name });
}

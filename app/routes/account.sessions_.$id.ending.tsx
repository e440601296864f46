import type { ActionFunctionArgs } from "@remix-run/node";
import { endListedSession } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { show } from "~/http/found.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  await show(endListedSession(viewer, params.id!));
  return redirectWithFlash(paths.sessions(), "account:sessions.ended");
}

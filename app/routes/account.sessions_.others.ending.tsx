import type { ActionFunctionArgs } from "@remix-run/node";
import { endOtherSessions } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { getSession, requireViewer } from "~/http/viewer.server";

export async function action({ request }: ActionFunctionArgs) {
  const [viewer, { sessionId }] = await Promise.all([requireViewer(request), getSession(request)]);
  const count = await endOtherSessions(viewer, sessionId);
  return redirectWithFlash(paths.sessions(), "account:sessions.endedOthers", { count });
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { dropSession, sessionIdOf } from "~/http/session.server";

export async function action({ request }: ActionFunctionArgs) {
  const sessionId = await sessionIdOf(request);
  if (sessionId) await endSession(sessionId);
  const headers = new Headers({ "Set-Cookie": await dropSession() });
  return redirectWithFlash(paths.front(), "account:logOut.done", undefined, headers);
}

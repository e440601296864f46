import { redirect } from "@remix-run/node";
import { isOfficial, isSignedIn, type Viewer } from "~/domain/identity";
import { endSession, type OpenSession } from "~/domain/identity.server";
import { ownPath } from "./back";
import { paths } from "./paths";
import { keepSession, sessionIdOf } from "./session.server";
import { getViewer } from "./viewer.server";

/** Where a person's work is. */
export function homeOf(viewer: Viewer): string {
  const [studio] = viewer.studios;
  if (isOfficial(viewer)) return paths.office();
  if (studio) return paths.studioHome(studio.id);
  return viewer.profileId ? paths.talent() : paths.account();
}

/** The headers that let a person in; the session that this browser had before is over. */
export async function letIn(request: Request, session: OpenSession): Promise<Headers> {
  const before = await sessionIdOf(request);
  if (before) await endSession(before);
  return new Headers({ "Set-Cookie": await keepSession(session) });
}

/** Lets a person in and leads them to the page they were on their way to, else to their work. */
export async function enter(request: Request, session: OpenSession, back?: string): Promise<Response> {
  // The log-in page sends whoever is logged in to where their work is.
  return redirect(ownPath(back) ?? paths.logIn(), { headers: await letIn(request, session) });
}

/** For pages that make no sense to somebody logged in. Gives the page they were on their way to, if it is ours. */
export async function requireNobody(request: Request): Promise<{ viewer: Viewer; back: string | null }> {
  const viewer = await getViewer(request);
  const back = ownPath(new URL(request.url).searchParams.get("back"));
  if (isSignedIn(viewer)) throw redirect(back ?? homeOf(viewer));
  return { viewer, back };
}

import { redirect } from "@remix-run/node";
import { settings } from "~/adapters/env.server";
import { isOfficial, isSignedIn, seatIn, type OfficeRole, type StudioRole, type Viewer } from "~/domain/identity";
import { viewerOfSession } from "~/domain/identity.server";
import { notFound } from "./found.server";
import { getLocale } from "./locale.server";
import { paths } from "./paths";
import { keepSession, sessionIdOf } from "./session.server";

type Asked = { viewer: Viewer; sessionId: string | null; prolonged: Date | null };

// A page asks for its viewer in several loaders; the database is asked once a request.
const answers = new Map<string, Promise<Asked>>();

export const requestIdOf = (request: Request) => request.headers.get("X-Request-Id");

function ask(request: Request): Promise<Asked> {
  const id = requestIdOf(request);
  const known = id ? answers.get(id) : undefined;
  if (known) return known;
  const answer = (async () => {
    const [locale, sessionId] = await Promise.all([getLocale(request), sessionIdOf(request)]);
    return viewerOfSession(sessionId, { locale, requestId: id });
  })();
  if (id) answers.set(id, answer);
  return answer;
}

/** Called when a response has been sent: the answer belongs to one request only. */
export function forgetViewer(requestId: string) {
  answers.delete(requestId);
}

/** Who is asking; the anonymous viewer when nobody is logged in. */
export async function getViewer(request: Request): Promise<Viewer> {
  return (await ask(request)).viewer;
}

/** The session in use and, when reading it prolonged it, the cookie that says so. */
export async function getSession(request: Request): Promise<{ sessionId: string | null; cookie: string | null }> {
  const { sessionId, prolonged } = await ask(request);
  return {
    sessionId,
    cookie: sessionId && prolonged ? await keepSession({ id: sessionId, expiresAt: prolonged }) : null,
  };
}

export type SignedIn = Viewer & { userId: string };

/** A person who is logged in; anyone else goes to the log-in page and comes back after it. */
export async function requireViewer(request: Request): Promise<SignedIn> {
  const viewer = await getViewer(request);
  if (isSignedIn(viewer)) return viewer;
  throw redirect(paths.logIn(placeOf(request)));
}

/** The page somebody asked for, or the one their form was sent from, to come back to. */
function placeOf(request: Request): string {
  const here = new URL(request.url);
  if (request.method === "GET") return (here.pathname + here.search).replace(/\.data(?=$|\?)/, "");
  const from = request.headers.get("Referer");
  const url = from ? new URL(from) : null;
  return url && url.host === request.headers.get("Host") ? url.pathname + url.search : "/";
}

/** A person with a profile of their own; one without is led to begin it, and comes back after it. */
export async function requireCreative(request: Request): Promise<SignedIn & { profileId: string }> {
  const viewer = await requireViewer(request);
  if (viewer.profileId) return { ...viewer, profileId: viewer.profileId };
  const place = placeOf(request);
  throw redirect(paths.talentBegin(place === paths.talent() || place === "/" ? undefined : place));
}

/** A member of this studio, with the asked role if one is named; for others the page does not exist. */
export async function requireSeat(request: Request, studioId: string, role?: StudioRole): Promise<SignedIn> {
  const viewer = await requireViewer(request);
  const seat = seatIn(viewer, studioId);
  if (!seat || (role === "owner" && seat.role !== "owner")) throw notFound();
  return viewer;
}

/** An official, with the asked role if one is named; for others the page does not exist. */
export async function requireOfficial(request: Request, role?: OfficeRole): Promise<SignedIn> {
  const viewer = await requireViewer(request);
  if (!isOfficial(viewer) || (role && !viewer.office.includes(role))) throw notFound();
  return viewer;
}

/** Pages for developers exist only where development is. */
export function requireDevelopment() {
  if (!settings().development) throw notFound();
}

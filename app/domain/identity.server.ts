import { anonymous, type Locale, type Viewer } from "./identity";
import { readSession } from "./identity/sessions.server";
import { viewerOfUser } from "./identity/viewers.server";

export { viewerOfUser } from "./identity/viewers.server";
export { createSession, endSession, type OpenSession } from "./identity/sessions.server";

/**
 * Who holds this session: the viewer, the session's id, and its new end when reading it prolonged it.
 * A session that is unknown or over gives the anonymous viewer.
 */
export async function viewerOfSession(
  sessionId: string | null,
  asked: { locale: Locale; requestId: string | null },
): Promise<{ viewer: Viewer; sessionId: string | null; prolonged: Date | null }> {
  const session = sessionId ? await readSession(sessionId) : null;
  if (!session) return { viewer: { ...anonymous, ...asked }, sessionId: null, prolonged: null };
  return {
    viewer: await viewerOfUser(session.userId, asked),
    sessionId: session.sessionId,
    prolonged: session.prolonged,
  };
}

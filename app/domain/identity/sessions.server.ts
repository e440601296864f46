import { NodePostgresAdapter } from "@lucia-auth/adapter-postgresql";
import { Lucia, TimeSpan } from "lucia";
import { db, pool } from "~/adapters/db.server";

// Lucia is no longer maintained; this file is all that knows it, so that replacing it touches this folder only.
declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: { device: string };
  }
}

function createLucia() {
  return new Lucia(new NodePostgresAdapter(pool(), { user: "users", session: "sessions" }), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    getSessionAttributes: (row) => ({ device: row.device }),
  });
}

let made: { for: unknown; lucia: ReturnType<typeof createLucia> } | undefined;

function lucia() {
  if (made?.for !== pool()) made = { for: pool(), lucia: createLucia() };
  return made!.lucia;
}

export type OpenSession = { id: string; expiresAt: Date };

export async function createSession(userId: string, device: string): Promise<OpenSession> {
  const session = await lucia().createSession(userId, { device: device.slice(0, 120) });
  return { id: session.id, expiresAt: session.expiresAt };
}

/** The person behind a session, and the session's new end when it was prolonged just now. */
export async function readSession(sessionId: string) {
  const { session, user } = await lucia().validateSession(sessionId);
  if (!session || !user) return null;
  return { sessionId: session.id, userId: user.id, prolonged: session.fresh ? session.expiresAt : null };
}

export async function endSession(sessionId: string) {
  await lucia().invalidateSession(sessionId);
}

/** Ends every session of a person but one; returns how many ended. */
export async function endOtherSessions(userId: string, keep: string | null) {
  const { count } = await db().session.deleteMany({ where: { userId, ...(keep ? { id: { not: keep } } : {}) } });
  return count;
}

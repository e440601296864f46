import { createHash } from "node:crypto";
import { NodePostgresAdapter } from "@lucia-auth/adapter-postgresql";
import { Lucia, TimeSpan } from "lucia";
import { now } from "~/adapters/clock";
import { db, pool, type Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { NotFound } from "../errors";
import type { Viewer } from "../identity";
import { asSubject, ownRow } from "./people.server";

// Lucia is no longer maintained; this file is all that knows it, so that replacing it touches this folder only.
declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: { device: string; last_seen_at?: Date };
  }
}

function createLucia() {
  return new Lucia(new NodePostgresAdapter(pool(), { user: "users", session: "sessions" }), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    getSessionAttributes: (row) => ({ lastSeenAt: row.last_seen_at }),
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

const SEEN_EVERY = 5 * 60_000;

/** The person behind a session, and the session's new end when it was prolonged just now. */
export async function readSession(sessionId: string) {
  const { session, user } = await lucia().validateSession(sessionId);
  if (!session || !user) return null;
  if (session.lastSeenAt && now().getTime() - session.lastSeenAt.getTime() > SEEN_EVERY) {
    await db().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now() } });
  }
  return { sessionId: session.id, userId: user.id, prolonged: session.fresh ? session.expiresAt : null };
}

export async function endSession(sessionId: string) {
  await lucia().invalidateSession(sessionId);
}

/** Ends every session of a person, but one if it is named; returns how many ended. */
export async function endSessionsOf(tx: Tx, userId: string, keep: string | null = null) {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(keep ? { id: { not: keep } } : {}) } });
  return count;
}

/** A session as its owner sees it. Its real id opens the account, so that a page only ever carries this digest of it. */
export type ListedSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date; current: boolean };

const shownId = (id: string) => createHash("sha256").update(id).digest("base64url").slice(0, 16);

/** The viewer's open sessions, this one first, then by when they were last seen. */
export async function listSessions(viewer: Viewer, currentId: string | null): Promise<ListedSession[]> {
  if (!viewer.userId) return [];
  const rows = await db().session.findMany({
    where: { userId: viewer.userId, expiresAt: { gt: now() } },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows
    .map(({ id, ...row }) => ({ ...row, id: shownId(id), current: id === currentId }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one of the viewer's sessions by its shown id. Throws NotFound when it is over or somebody else's. */
export async function endListedSession(viewer: Viewer, shown: string) {
  await transact(async (tx) => {
    const person = await ownRow(tx, viewer);
    const sessions = await tx.session.findMany({ where: { userId: person.id }, select: { id: true } });
    const ending = sessions.find(({ id }) => shownId(id) === shown);
    if (!ending) throw new NotFound("session");
    await tx.session.deleteMany({ where: { id: ending.id } });
    await record(tx, viewer, { type: "user.sessions-revoked", subject: asSubject(person), data: { count: 1 } });
  });
}

/** Ends all of the viewer's sessions but the one in use; gives how many ended. */
export async function endOtherSessions(viewer: Viewer, currentId: string | null): Promise<number> {
  return transact(async (tx) => {
    const person = await ownRow(tx, viewer);
    const count = await endSessionsOf(tx, person.id, currentId);
    await record(tx, viewer, { type: "user.sessions-revoked", subject: asSubject(person), data: { count } });
    return count;
  });
}

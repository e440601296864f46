import type { Tx } from "~/adapters/db.server";
import { record } from "../audit.server";
import { Conflict, NotFound } from "../errors";
import { isId, type Viewer } from "../identity";
import type { Visibility } from "../profiles";

export type OwnProfile = { id: string; name: string; visibility: Visibility; version: number };

/**
 * The viewer's own profile, locked until the transaction ends, so that two windows of one person take turns
 * and limits hold. Throws NotFound for whoever has none.
 */
export async function lockOwn(tx: Tx, viewer: Viewer): Promise<OwnProfile> {
  const [own] = await tx.$queryRaw<OwnProfile[]>`
    SELECT id, name, visibility, version FROM profiles WHERE user_id = ${viewer.userId}::uuid FOR UPDATE`;
  if (!own) throw new NotFound("profile");
  return own;
}

/** The same for a form that replaces what is there: what changed since it was opened is not written over. */
export async function lockOwnAt(tx: Tx, viewer: Viewer, version: number): Promise<OwnProfile> {
  const own = await lockOwn(tx, viewer);
  if (own.version !== version) throw new Conflict({ key: "errors:stale" });
  return own;
}

/** Notes that parts of a profile changed: the version where a form replaced them, the moment, the event. */
export async function noteRevision(tx: Tx, viewer: Viewer, own: OwnProfile, fields: string[], replaced = false) {
  await tx.$executeRaw`
    UPDATE profiles SET updated_at = now(), version = version + ${replaced ? 1 : 0} WHERE id = ${own.id}::uuid`;
  await record(tx, viewer, {
    type: "profile.revised",
    subject: { type: "profile", id: own.id, label: own.name },
    data: { fields },
  });
}

/** An id out of an address, for a query; what cannot be one names nothing. */
export function rowId(id: string): string {
  if (!isId(id)) throw new NotFound("row");
  return id;
}

import { db, type Tx } from "~/adapters/db.server";
import { now } from "~/adapters/clock";
import { LONGEST_QUERY, MOST_SEARCHES } from "../alerts";
import type { ReviseInput, SaveInput } from "../alerts.forms";
import { record, transact } from "../audit.server";
import { Conflict, Invalid, NotFound } from "../errors";
import { isId, type Viewer } from "../identity";
import { canonicalOf, followChanges } from "../search.server";
import { asSubject, orderly, queryOf } from "./rows.server";

/**
 * Keeps a search for the viewer; from now on what begins to answer it is found. Returns its id. Throws Conflict for
 * one that they keep already (however it was typed) and for one too many, Invalid for a query that is too long.
 */
export async function saveSearch(viewer: Viewer, { kind, query, name, rhythm }: SaveInput): Promise<string> {
  const userId = viewer.userId;
  if (!userId) throw new NotFound("account");
  const canonical = canonicalOf(kind, queryOf(kind, query));
  if (canonical.length > LONGEST_QUERY) throw new Invalid({ "": { key: "alerts:error.tooLong" } });
  return transact(async (tx) => {
    // Two forms sent at once must see each other's search.
    await tx.$executeRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    const kept = await tx.savedSearch.findMany({
      where: { userId },
      select: { kind: true, canonical: true, name: true },
    });
    const equal = kept.find((one) => one.kind === kind && one.canonical === canonical);
    if (equal) throw new Conflict({ key: "alerts:error.known", values: { name: equal.name } });
    if (kept.length >= MOST_SEARCHES)
      throw new Conflict({ key: "alerts:error.full", values: { count: MOST_SEARCHES } });
    await followChanges(tx, kind);
    const created = { createdAt: now(), lookedAt: now() };
    const { id } = await tx.savedSearch.create({
      data: { userId, kind, name, query: orderly(kind, query), canonical, rhythm, ...created },
      select: { id: true },
    });
    await record(tx, viewer, {
      type: "saved-search.created",
      subject: asSubject({ id, kind }),
      data: { kind, rhythm },
    });
    return id;
  });
}

/** The viewer's own search. Throws NotFound. */
async function ownRow(tx: Tx, viewer: Viewer, id: string) {
  const row =
    viewer.userId && isId(id)
      ? await tx.savedSearch.findFirst({
          where: { id, userId: viewer.userId },
          select: { id: true, kind: true, name: true, rhythm: true },
        })
      : null;
  if (!row) throw new NotFound("saved search");
  return row;
}

/**
 * Names a search of the viewer's own, and says how they are told of it. Who asks to be told no more is not told
 * later of what waits now. Throws NotFound.
 */
export async function reviseSearch(viewer: Viewer, id: string, input: ReviseInput): Promise<void> {
  await transact(async (tx) => {
    const before = await ownRow(tx, viewer, id);
    const fields = (["name", "rhythm"] as const).filter((field) => before[field] !== input[field]);
    if (fields.length === 0) return;
    await tx.savedSearch.update({ where: { id }, data: { name: input.name, rhythm: input.rhythm } });
    if (input.rhythm === "never") await letRest(tx, id);
    const data = { fields, rhythm: input.rhythm };
    await record(tx, viewer, { type: "saved-search.revised", subject: asSubject(before), data });
  });
}

/** What waits is not told any more. */
export const letRest = (tx: Tx, searchId: string) =>
  tx.savedSearchHit.updateMany({ where: { searchId, waiting: true }, data: { waiting: false } });

/** Ends a search of the viewer's own, with what it found; what they were told of stays known. Returns its name. Throws NotFound. */
export async function removeSearch(viewer: Viewer, id: string): Promise<{ name: string }> {
  return transact(async (tx) => {
    const row = await ownRow(tx, viewer, id);
    await tx.savedSearch.delete({ where: { id }, select: { id: true } });
    await record(tx, viewer, { type: "saved-search.removed", subject: asSubject(row), data: {} });
    return { name: row.name };
  });
}

/** Takes away the searches of somebody whose account is closed, and what they were told of. Run twice it does the same. */
export async function removeSearchesOf(userId: string): Promise<void> {
  const where = { userId, user: { deletedAt: { not: null } } };
  await db().savedSearch.deleteMany({ where });
  await db().toldDocument.deleteMany({ where });
}

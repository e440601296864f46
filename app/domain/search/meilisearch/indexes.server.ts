import { codeOf, type Meilisearch } from "~/adapters/meilisearch.server";
import { pool } from "~/adapters/db.server";
import type { SearchKind } from "../../search";
import { DOCUMENT_VERSION } from "../documents/documents.server";
import { hashOf } from "./shaping.server";

// Which index of Meilisearch is the one to ask, told by a row that changes hands in one statement.

/** How many milliseconds what the database says of an index is believed. */
const FRESH = 2_000;
/** How long an index that was replaced is kept: long enough to look at what went wrong. */
const KEPT = "1 day";

/** `ours`: filled from this very database and not from one it was copied from. `whole`: and from what this code makes. */
export type Index = { uid: string; ours: boolean; whole: boolean; born: string };

type Row = { uid: string | null; made_from: string | null; born: string; database: string };

/** A restored copy of a database is another database: it must not write into the index of the first. */
const THIS_DATABASE = "(SELECT datname || '.' || oid AS here FROM pg_database WHERE datname = current_database())";

export async function readIndex(kind: SearchKind): Promise<Index> {
  const { rows } = await pool().query<Row>(
    `SELECT uid, made_from, born, here AS database FROM ${THIS_DATABASE} AS one LEFT JOIN search_index ON kind = $1`,
    [kind],
  );
  const { uid, made_from: from, born, database } = rows[0]!;
  if (!uid) return { uid: "", ours: false, whole: false, born: "" };
  return { uid, ours: from?.endsWith(`@${database}`) ?? false, whole: from === `${hashOf(kind)}@${database}`, born };
}

/**
 * The index that is ours, if the server has it. One of its name that the server made at another moment is not it:
 * a server that lost its files makes an index of any name that it is given documents for.
 */
export async function standingIndex(kind: SearchKind, admin: Meilisearch): Promise<Index | null> {
  const index = await readIndex(kind);
  if (!index.ours) return null;
  const found = await admin.getRawIndex(index.uid).catch((error: unknown) => {
    if (codeOf(error) !== "index_not_found") throw error;
    return null;
  });
  return found?.createdAt === index.born ? index : null;
}

/** From here on changes are noted for an index that is about to be built, whether or not one stood here before. */
export async function announceIndex(kind: SearchKind) {
  await pool().query("INSERT INTO search_index (kind, uid, made_from) VALUES ($1, '', '') ON CONFLICT DO NOTHING", [
    kind,
  ]);
}

/** Makes a new index the one to ask; the one before is kept for a day. */
export async function takeIndex(kind: SearchKind, uid: string, born: string) {
  await pool().query(
    `WITH old AS (SELECT uid, made_from FROM search_index WHERE kind = $1 AND uid <> ''),
       kept AS (INSERT INTO search_leftover (uid, kind, database, remove_after)
         SELECT uid, $1, here, now() + interval '${KEPT}' FROM old, ${THIS_DATABASE} AS one
         WHERE made_from LIKE '%@' || here ON CONFLICT DO NOTHING),
       taken AS (DELETE FROM search_leftover WHERE uid = $2)
     UPDATE search_index SET uid = $2, made_from = $3 || '@' || ${THIS_DATABASE}, born = $4, built_at = now(),
       refusal = NULL, refused_at = NULL
     WHERE kind = $1`,
    [kind, uid, hashOf(kind), born],
  );
  forgetIndexes();
}

/** Notes an index to be removed, before it is made: whoever makes it may be killed. */
export async function noteLeftover(kind: SearchKind, uid: string) {
  await pool().query(
    `INSERT INTO search_leftover (uid, kind, database, remove_after) SELECT $2, $1, here, now() FROM ${THIS_DATABASE} AS one`,
    [kind, uid],
  );
}

/** Removes from the server what nobody needs any more; for whoever is alone at a kind, so that nobody builds one. */
export async function removeLeftovers(kind: SearchKind, admin: Meilisearch) {
  const { rows } = await pool().query<{ uid: string }>(
    `SELECT uid FROM search_leftover JOIN ${THIS_DATABASE} AS one ON here = database
     WHERE kind = $1 AND remove_after <= now()`,
    [kind],
  );
  for (const { uid } of rows) {
    await admin.deleteIndexIfExists(uid);
    await pool().query("DELETE FROM search_leftover WHERE uid = $1", [uid]);
  }
}

/** Keeps why an index was not taken, so that the next attempt waits. */
export async function noteRefusal(kind: SearchKind, refusal: string) {
  await pool().query("UPDATE search_index SET refusal = $2, refused_at = now() WHERE kind = $1", [kind, refusal]);
}

/** Whether an index was refused within so many minutes. */
export async function wasRefused(kind: SearchKind, minutes: number): Promise<boolean> {
  const { rowCount } = await pool().query(
    "SELECT FROM search_index WHERE kind = $1 AND refused_at > now() - make_interval(mins => $2)",
    [kind, minutes],
  );
  return rowCount === 1;
}

/** Whether the rows of PostgreSQL's own index were made by this code, as noted beside the others. */
export async function isPostgresCurrent(): Promise<boolean> {
  const { rowCount } = await pool().query("SELECT FROM search_index WHERE kind = 'postgres' AND made_from = $1", [
    String(DOCUMENT_VERSION),
  ]);
  return rowCount === 1;
}

export async function notePostgresCurrent() {
  await pool().query(
    `INSERT INTO search_index (kind, uid, made_from) VALUES ('postgres', 'search_doc', $1)
     ON CONFLICT (kind) DO UPDATE SET made_from = excluded.made_from, built_at = now()`,
    [String(DOCUMENT_VERSION)],
  );
}

const known = new Map<SearchKind, { uid: string; read: number }>();

/** The index to ask, or null where none is whole. */
export async function indexToAsk(kind: SearchKind): Promise<string | null> {
  const last = known.get(kind);
  if (last && Date.now() - last.read < FRESH) return last.uid || null;
  const { uid, whole } = await readIndex(kind);
  known.set(kind, { uid: whole ? uid : "", read: Date.now() });
  return whole ? uid : null;
}

/** Forgets what is believed: an index was just built, or the database is another. */
export const forgetIndexes = () => known.clear();

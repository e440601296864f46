import { pool } from "~/adapters/db.server";
import type { SearchKind } from "../search";
import { DOCUMENT_VERSION } from "./documents.server";
import { hashOf } from "./meilisearch-index.server";

// Which index of Meilisearch is the one to ask, told by a row that changes hands in one statement.

/** How many milliseconds what the database says of an index is believed. */
const FRESH = 2_000;

/** `ours`: filled from this very database and not from one it was copied from. `whole`: and from what this code makes. */
export type Index = { uid: string; ours: boolean; whole: boolean };

type Row = { uid: string | null; made_from: string | null; database: string };

/** A restored copy of a database is another database: it must not write into the index of the first. */
const THIS_DATABASE = "(SELECT datname || '.' || oid AS here FROM pg_database WHERE datname = current_database())";

export async function readIndex(kind: SearchKind): Promise<Index> {
  const { rows } = await pool().query<Row>(
    `SELECT uid, made_from, here AS database FROM ${THIS_DATABASE} AS one LEFT JOIN search_index ON kind = $1`,
    [kind],
  );
  const { uid, made_from: from, database } = rows[0]!;
  if (!uid) return { uid: "", ours: false, whole: false };
  return { uid, ours: from?.endsWith(`@${database}`) ?? false, whole: from === `${hashOf(kind)}@${database}` };
}

/** From here on changes are noted for an index that is about to be built, whether or not one stood here before. */
export async function announceIndex(kind: SearchKind) {
  await pool().query("INSERT INTO search_index (kind, uid, made_from) VALUES ($1, '', '') ON CONFLICT DO NOTHING", [
    kind,
  ]);
}

/** Makes a new index the one to ask. */
export async function takeIndex(kind: SearchKind, uid: string) {
  await pool().query(
    `UPDATE search_index SET uid = $2, made_from = $3 || '@' || ${THIS_DATABASE}, built_at = now() WHERE kind = $1`,
    [kind, uid, hashOf(kind)],
  );
  forgetIndexes();
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

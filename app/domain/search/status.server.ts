import { pool } from "~/adapters/db.server";
import { meilisearchInUse } from "~/adapters/meilisearch.server";
import type { EngineName, SearchKind } from "../search";
import { engineInUse } from "./engines.server";

/** How search stands: what answers, and what each engine holds and has not heard of yet. */
export type SearchStatus = {
  engine: EngineName;
  postgres: Record<SearchKind, number>;
  meilisearch: { version: string; documents: Record<SearchKind, number>; waiting: Record<SearchKind, number> } | null;
};

/** The engine that answers now; for the start and for `/readyz`. */
export const searchInUse = (): Promise<EngineName> => engineInUse();

export async function searchStatus(): Promise<SearchStatus> {
  const { rows } = await pool().query<{ kind: SearchKind; documents: number; waiting: number; uid: string | null }>(`
    SELECT kind, (SELECT count(*)::int FROM search_doc WHERE search_doc.kind = kinds.kind) AS documents,
           (SELECT count(*)::int FROM search_outbox WHERE search_outbox.kind = kinds.kind) AS waiting,
           (SELECT uid FROM search_index WHERE search_index.kind = kinds.kind) AS uid
    FROM (VALUES ('opening'), ('profile')) AS kinds (kind)`);
  const each = <T>(of: (row: (typeof rows)[number]) => T) =>
    Object.fromEntries(rows.map((row) => [row.kind, of(row)])) as Record<SearchKind, T>;
  return {
    engine: await engineInUse(),
    postgres: each(({ documents }) => documents),
    meilisearch: await other(rows, each),
  };
}

type Rows = { kind: SearchKind; waiting: number; uid: string | null }[];

async function other(
  rows: Rows,
  each: (of: (row: Rows[number] & { documents: number }) => number) => Record<SearchKind, number>,
) {
  const search = await meilisearchInUse();
  const stats = await search?.admin.getStats().catch(() => null);
  const version = stats && (await search?.admin.getVersion());
  if (!stats || !version) return null;
  const held = new Map(rows.map(({ kind, uid }) => [kind, (uid && stats.indexes[uid]?.numberOfDocuments) || 0]));
  return {
    version: version.pkgVersion,
    documents: each(({ kind }) => held.get(kind)!),
    waiting: each(({ waiting }) => waiting),
  };
}

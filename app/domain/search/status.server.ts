import { pool } from "~/adapters/db.server";
import { meilisearchInUse, meilisearchStanding, RANGE } from "~/adapters/meilisearch.server";
import type { EngineName, SearchKind } from "../search";
import { engineInUse } from "./engines.server";
import { countDocuments } from "./meilisearch/progress.server";
import { kinds } from "./meilisearch/pushing.server";

/** How the other engine stands with documents of a kind. */
export type IndexStatus = {
  kind: SearchKind;
  /** Documents that the index holds; null where there is no index to ask. */
  documents: number | null;
  /** Changes it has not been told of yet. */
  waiting: number;
  /** What it refused, with its reason. */
  parked: { id: string; reason: string }[];
  /** Why the last index made to replace this one was not taken. */
  refusal: string | null;
};

/** How search stands: what answers, what each engine holds and what one has not heard of yet. */
export type SearchStatus = {
  engine: EngineName;
  postgres: Record<SearchKind, number>;
  /** Null where there is none. One that is not used says why. */
  meilisearch: { version: string | null; unused: "away" | "foreign" | "refuses" | null; indexes: IndexStatus[] } | null;
};

/** The versions of Meilisearch that are spoken to, in words. */
export const MEILISEARCH_RANGE = RANGE;

/** The engine that answers now; for the start and for `/readyz`. */
export const searchInUse = (): Promise<EngineName> => engineInUse();

export async function searchStatus(): Promise<SearchStatus> {
  const [opening, profile] = await Promise.all(kinds.map(countDocuments));
  // Asked first, so that what it says of itself is fresh.
  const meilisearch = await other();
  return { engine: await engineInUse(), postgres: { opening: opening!, profile: profile! }, meilisearch };
}

async function other(): Promise<SearchStatus["meilisearch"]> {
  const search = await meilisearchInUse({ anew: true });
  const seen = meilisearchStanding();
  if (!seen) return null;
  const stats = await search?.admin.getStats().catch(() => null);
  const { rows } = await pool().query<Omit<IndexStatus, "documents"> & { uid: string | null }>(`
    SELECT kind, uid, refusal,
           (SELECT count(*)::int FROM search_outbox noted WHERE noted.kind = kinds.kind AND reason IS NULL) AS waiting,
           (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'reason', reason) ORDER BY number), '[]')
            FROM search_outbox noted WHERE noted.kind = kinds.kind AND reason IS NOT NULL) AS parked
    FROM (VALUES ('opening'), ('profile')) AS kinds (kind) LEFT JOIN search_index USING (kind)`);
  const unused = seen.standing === "foreign" || seen.standing === "refuses" ? seen.standing : stats ? null : "away";
  return {
    version: seen.version ?? null,
    unused,
    indexes: rows.map(({ uid, ...row }) => ({
      ...row,
      documents: stats?.indexes[uid ?? ""]?.numberOfDocuments ?? null,
    })),
  };
}

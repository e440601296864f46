import { pool } from "~/adapters/db.server";
import type { Meilisearch } from "~/adapters/meilisearch.server";
import type { SearchKind } from "../../search";

type Index = ReturnType<Meilisearch["index"]>;
type Held = { id: string; version: string };

/** So many documents are read of an index at once. */
const PAGE = 5_000;

/** What an index says of these ids; one that it does not hold is missing. */
export async function versionsHeld(index: Index, ids: string[]): Promise<Map<string, string>> {
  // An empty filter has the ids sent in the body, which is not short of room.
  const { results } = await index.getDocuments<Held>({ ids, filter: [], fields: ["id", "version"], limit: ids.length });
  return new Map(results.map(({ id, version }) => [id, version]));
}

/** What PostgreSQL's own index says of these ids, and whether Meilisearch has yet to be told of them. */
export async function versionsNoted(kind: SearchKind, ids: string[]) {
  const { rows } = await pool().query<{ id: string; version: string | null; noted: boolean }>(
    `SELECT wanted.id, version, number IS NOT NULL AS noted FROM unnest($2::uuid[]) AS wanted (id)
     LEFT JOIN search_doc ON search_doc.kind = $1 AND search_doc.id = wanted.id
     LEFT JOIN search_outbox ON search_outbox.kind = $1 AND search_outbox.id = wanted.id`,
    [kind, ids],
  );
  return new Map(rows.map(({ id, version, noted }) => [id, { version: version ?? undefined, noted }]));
}

/**
 * Ids of which an index and PostgreSQL's own do not say the same, and of which Meilisearch is not about to be told.
 * Both are read while they change: what is named here is to be looked at again. `progress` is told how many have
 * been read.
 */
export async function suspectsOf(
  kind: SearchKind,
  index: Index,
  progress: (done: number) => void = () => {},
): Promise<string[]> {
  const client = await pool().connect();
  try {
    await client.query("CREATE TEMP TABLE held (id uuid, version bigint)");
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await index.getDocuments<Held>({ fields: ["id", "version"], offset, limit: PAGE });
      if (results.length === 0) break;
      await client.query("INSERT INTO held SELECT * FROM unnest($1::uuid[], $2::bigint[])", [
        results.map(({ id }) => id),
        results.map(({ version }) => version),
      ]);
      progress(offset + results.length);
    }
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM held FULL JOIN (SELECT id, version FROM search_doc WHERE kind = $1) AS ours USING (id)
       WHERE held.version IS DISTINCT FROM ours.version
         AND NOT EXISTS (SELECT FROM search_outbox noted WHERE noted.kind = $1 AND noted.id = COALESCE(held.id, ours.id))`,
      [kind],
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.query("DROP TABLE IF EXISTS held").catch(() => {});
    client.release();
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import { meilisearchInUse, type Meilisearch } from "~/adapters/meilisearch.server";
import type { SearchKind } from "../search";
import { makeDocuments } from "./indexing.server";
import { readIndex } from "./indexes.server";
import { asMeilisearchDocument } from "./meilisearch-index.server";

/** Any number does, as long as no other code locks on it; what is locked follows it. */
const LOCK = 20_261_125;
export const kinds = ["opening", "profile"] as const satisfies SearchKind[];
const PATIENCE = 20_000;
/** Each batch costs the server a commit, so those that wait go together. */
const AT_ONCE = 2_000;

/**
 * Tells Meilisearch of everything that has changed and waits until it can be found there. One process does so
 * at a time; another waits until what it noted has been told. Where Meilisearch is away, what it has not heard
 * stays noted.
 */
export async function pushChanges(): Promise<void> {
  const search = await meilisearchInUse();
  if (!search) return;
  await unlessAway(search.admin, async () => {
    for (const kind of kinds) await pushKind(kind, search.admin);
  });
}

export async function pushKind(kind: SearchKind, admin: Meilisearch) {
  const until = Date.now() + PATIENCE;
  while ((await readIndex(kind)).ours && (await waiting(kind)) > 0 && Date.now() < until) {
    // Who finds the lock taken looks again: what is noted now, the other may have missed.
    if (!(await alone(kind, () => drain(kind, admin)))) await sleep(50);
  }
}

/** Empties the notes into the index of a kind; for whoever is alone at it. */
export async function drain(kind: SearchKind, admin: Meilisearch) {
  const index = admin.index((await readIndex(kind)).uid);
  for (;;) {
    const { rows } = await pool().query<{ id: string; number: string }>(
      "SELECT id, number FROM search_outbox WHERE kind = $1 ORDER BY number LIMIT $2",
      [kind, AT_ONCE],
    );
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const documents = await documentsFor(kind, ids);
    const kept = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    await Promise.all([
      documents.length > 0 && succeed(index.addDocuments(documents).waitTask()),
      gone.length > 0 && succeed(index.deleteDocuments(gone).waitTask()),
    ]);
    // What changed again meanwhile has a greater number and stays.
    await pool().query(
      `DELETE FROM search_outbox USING unnest($2::uuid[], $3::bigint[]) AS told (id, number)
       WHERE kind = $1 AND search_outbox.id = told.id AND search_outbox.number = told.number`,
      [kind, ids, rows.map(({ number }) => number)],
    );
  }
}

/** Documents as Meilisearch keeps them; ids that nobody may find have none. */
export async function documentsFor(kind: SearchKind, ids: string[]) {
  const [documents, { rows }] = await Promise.all([
    makeDocuments(db(), kind, ids),
    pool().query<{ key: string; label: string }>("SELECT facet || ':' || value AS key, label FROM search_value"),
  ]);
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  return documents.map((document) => asMeilisearchDocument(document, labels));
}

/** Accepted is not done: the task itself must have succeeded. */
export async function succeed(task: Promise<{ status: string; error: { message: string } | null }>) {
  const { status, error } = await task;
  if (status !== "succeeded") throw new Error(`Meilisearch ${status} a task: ${error?.message ?? "no reason given"}`);
}

/** Runs work unless another process is at the same; says whether it ran. */
export async function alone(at: SearchKind | "postgres", work: () => Promise<void>): Promise<boolean> {
  const client = await pool().connect();
  const key = [LOCK, [...kinds, "postgres"].indexOf(at)];
  try {
    const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1, $2) AS taken", key);
    if (!rows[0]!.taken) return false;
    try {
      await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock($1, $2)", key);
    }
    return true;
  } finally {
    client.release();
  }
}

/** A server that is away is no failure of ours: it hears of everything when it is back. */
export async function unlessAway(admin: Meilisearch, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (await admin.isHealthy()) throw error;
    log.warn("Meilisearch is away; it will be told later");
  }
}

async function waiting(kind: SearchKind): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    "SELECT count(*)::int AS count FROM search_outbox WHERE kind = $1",
    [kind],
  );
  return rows[0]!.count;
}

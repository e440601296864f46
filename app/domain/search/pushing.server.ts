import { randomBytes } from "node:crypto";
import type { Meilisearch } from "meilisearch";
import { setTimeout as sleep } from "node:timers/promises";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import { meilisearchInUse } from "~/adapters/meilisearch.server";
import type { SearchKind } from "../search";
import { BATCH, idsToIndex, makeDocuments } from "./indexing.server";
import { asMeilisearchDocument, madeFrom, settingsOf } from "./meilisearch-index.server";
import { forgetIndexes } from "./meilisearch.server";

/** Any number does, as long as no other code locks on it; the kinds follow it. */
const LOCK = 20_261_125;
const kinds: SearchKind[] = ["opening", "profile"];
const PATIENCE = 20_000;

/**
 * Tells Meilisearch of everything that has changed and waits until it can be found there. One process does so
 * at a time; another waits until what it noted has been told. Where Meilisearch is away, what it has not heard
 * stays noted.
 */
export async function pushChanges(): Promise<void> {
  const search = await meilisearchInUse();
  if (search) await unlessAway(search.admin, () => inTurn(kinds, (kind) => pushKind(kind, search.admin)));
}

async function pushKind(kind: SearchKind, admin: Meilisearch) {
  const until = Date.now() + PATIENCE;
  while ((await hasIndex(kind)) && (await waiting(kind)) > 0 && Date.now() < until) {
    // Who finds the lock taken looks again: what is noted now, the other may have missed.
    if (!(await alone(kind, () => drain(kind, admin)))) await sleep(50);
  }
}

/** Makes a new index from the rows, brings it up to date and puts it in the place of the old one. */
export async function buildIndex(kind: SearchKind, progress: (done: number) => void = () => {}): Promise<void> {
  const search = await meilisearchInUse();
  if (!search) return;
  await alone(kind, () => build(kind, search.admin, progress));
}

/** Builds the indexes that are missing or made from something else, and tells them what they have missed. */
export async function keepInStep(): Promise<void> {
  const search = await meilisearchInUse();
  if (!search) return;
  await unlessAway(search.admin, () =>
    inTurn(kinds, async (kind) => {
      if (!(await isWhole(kind, search.admin))) await buildIndex(kind);
      await pushKind(kind, search.admin);
    }),
  );
}

/** A server that is away is no failure of ours: it hears of everything when it is back. */
async function unlessAway(admin: Meilisearch, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (await admin.isHealthy()) throw error;
    log.warn("Meilisearch is away; it will be told later");
  }
}

async function inTurn<T>(things: readonly T[], work: (thing: T) => Promise<void>) {
  for (const thing of things) await work(thing);
}

/**
 * For the start: brings Meilisearch in step, and waits for it a little while only, since PostgreSQL answers
 * meanwhile. What goes wrong is logged; `keepInStep` tries again later.
 */
export async function prepareSearch(patience = 5_000): Promise<void> {
  const done = keepInStep().catch((error: unknown) => log.warn({ err: error }, "Meilisearch is not in step yet"));
  await Promise.race([done, sleep(patience, undefined, { ref: false })]);
}

async function build(kind: SearchKind, admin: Meilisearch, progress: (done: number) => void) {
  // From here on changes are noted, whether or not an index stood here before.
  await db()
    .$executeRaw`INSERT INTO search_index (kind, uid, made_from) VALUES (${kind}, '', '') ON CONFLICT DO NOTHING`;
  const uid = `${kind}-${randomBytes(4).toString("hex")}`;
  await succeed(admin.createIndex(uid, { primaryKey: "id" }).waitTask());
  await succeed(
    admin
      .index(uid)
      .updateSettings(settingsOf(kind) as never)
      .waitTask(),
  );
  let done = 0;
  let previous: Promise<unknown> = Promise.resolve();
  for await (const ids of idsToIndex(kind)) {
    const documents = await asDocuments(kind, ids);
    await previous;
    // One batch is taken in while the next is made.
    if (documents.length > 0) previous = succeed(admin.index(uid).addDocuments(documents).waitTask());
    progress((done += ids.length));
  }
  await previous;
  const { rows } = await pool().query<{ uid: string }>("SELECT uid FROM search_index WHERE kind = $1", [kind]);
  await db()
    .$executeRaw`UPDATE search_index SET uid = ${uid}, made_from = ${madeFrom(kind)}, built_at = now() WHERE kind = ${kind}`;
  forgetIndexes();
  await drain(kind, admin);
  const old = rows[0]?.uid;
  if (old) await admin.deleteIndexIfExists(old);
}

async function drain(kind: SearchKind, admin: Meilisearch) {
  const uid = await uidOf(kind);
  for (;;) {
    const { rows } = await pool().query<{ id: string; number: string }>(
      "SELECT id, number FROM search_outbox WHERE kind = $1 ORDER BY number LIMIT $2",
      [kind, BATCH],
    );
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const documents = await asDocuments(kind, ids);
    const kept = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    const index = admin.index(uid);
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

async function asDocuments(kind: SearchKind, ids: string[]) {
  const documents = await makeDocuments(db(), kind, ids);
  const { rows } = await pool().query<{ key: string; label: string }>(
    "SELECT facet || ':' || value AS key, label FROM search_value",
  );
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  return documents.map((document) => asMeilisearchDocument(document, labels));
}

/** Accepted is not done: the task itself must have succeeded. */
async function succeed(task: Promise<{ status: string; error: { message: string } | null }>) {
  const { status, error } = await task;
  if (status !== "succeeded") throw new Error(`Meilisearch ${status} a task: ${error?.message ?? "no reason given"}`);
}

/** Runs work unless another process is at it; says whether it ran. */
async function alone(kind: SearchKind, work: () => Promise<void>): Promise<boolean> {
  const client = await pool().connect();
  const key = [LOCK, kinds.indexOf(kind)];
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

async function uidOf(kind: SearchKind): Promise<string> {
  const { rows } = await pool().query<{ uid: string }>("SELECT uid FROM search_index WHERE kind = $1", [kind]);
  return rows[0]?.uid ?? "";
}

const hasIndex = async (kind: SearchKind) => (await uidOf(kind)) !== "";

async function waiting(kind: SearchKind): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    "SELECT count(*)::int AS count FROM search_outbox WHERE kind = $1",
    [kind],
  );
  return rows[0]!.count;
}

async function isWhole(kind: SearchKind, admin: Meilisearch): Promise<boolean> {
  const { rows } = await pool().query<{ uid: string; made_from: string }>(
    "SELECT uid, made_from FROM search_index WHERE kind = $1",
    [kind],
  );
  const row = rows[0];
  if (!row?.uid || row.made_from !== madeFrom(kind)) return false;
  const there = await admin.getRawIndex(row.uid).then(
    () => true,
    (error: { cause?: { code?: string } }) => {
      if (error.cause?.code === "index_not_found") return false;
      throw error;
    },
  );
  if (!there) log.info({ kind }, "the index is gone and is made anew");
  return there;
}

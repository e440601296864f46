import { setTimeout as sleep } from "node:timers/promises";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import { meilisearchInUse, type Meilisearch } from "~/adapters/meilisearch.server";
import type { SearchKind } from "../../search";
import { deliver, succeed } from "./delivering.server";
import { makeDocuments } from "../documents/indexing.server";
import { standingIndex } from "./indexes.server";
import { asMeilisearchDocument } from "./shaping.server";
import { countWaiting, forgetNotes, parkNotes, readNotes, type Note, type Refusal } from "./notes.server";

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
  // A server that lost its files lost our keys with them, and is given them again.
  const search = await meilisearchInUse({ anew: true });
  if (!search) return;
  await unlessAway(search.admin, async () => {
    for (const kind of kinds) await pushKind(kind, search.admin);
  });
}

export async function pushKind(kind: SearchKind, admin: Meilisearch) {
  // An index that is not there is built when the engines are next brought in step, from what the rows say then.
  let stands = true;
  const until = Date.now() + PATIENCE;
  while (stands && (await countWaiting(kind)) > 0 && Date.now() < until) {
    const ran = await alone(kind, async () => {
      const index = await standingIndex(kind, admin);
      stands = index !== null;
      if (index) await drain(kind, admin, [index.uid]);
    });
    // Who finds the lock taken looks again: what is noted now, the other may have missed.
    if (!ran) await sleep(50);
  }
}

/** Empties the notes into indexes of a kind; for whoever is alone at it. */
export async function drain(kind: SearchKind, admin: Meilisearch, uids: string[]) {
  for (;;) {
    const notes = await readNotes(kind, AT_ONCE);
    if (notes.length === 0) return;
    const ids = notes.map(({ id }) => id);
    const documents = await documentsFor(kind, ids);
    const kept = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    const refusals: Refusal[] = [];
    for (const index of uids.map((uid) => admin.index(uid))) {
      refusals.push(...(await deliver(index, documents)));
      if (gone.length > 0) await succeed(index.deleteDocuments(gone).waitTask());
    }
    await park(kind, refusals, notes);
    const refused = new Set(refusals.map(({ id }) => id));
    await forgetNotes(
      kind,
      notes.filter(({ id }) => !refused.has(id)),
    );
  }
}

/** Puts aside what Meilisearch refuses, with an alarm; what it says of it may quote it, and stays out of the log. */
export async function park(kind: SearchKind, refusals: Refusal[], notes?: Note[]) {
  if (refusals.length === 0) return;
  const first = new Map(refusals.map((refusal) => [refusal.id, refusal]));
  await parkNotes(kind, [...first.values()], notes);
  log.error({ kind, ids: [...first.keys()] }, "Meilisearch refuses documents; they are parked until they change");
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

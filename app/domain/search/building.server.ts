import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "~/adapters/log.server";
import { meilisearchInUse, type Meilisearch } from "~/adapters/meilisearch.server";
import type { SearchKind } from "../search";
import { announceIndex, isPostgresCurrent, notePostgresCurrent, readIndex, takeIndex } from "./indexes.server";
import { idsToIndex } from "./indexing.server";
import { settingsOf } from "./meilisearch-index.server";
import { alone, documentsFor, drain, kinds, pushKind, succeed, unlessAway } from "./pushing.server";
import { rebuildPostgres } from "./reindexing.server";

/** So many documents go into a new index at once: each batch costs the server a commit. */
const AT_ONCE = 5_000;

/**
 * Makes a new index of Meilisearch from the rows, brings it up to date and puts it in the place of the old one,
 * which answers until then. Does nothing where there is no server or another process is at it.
 */
export async function buildIndex(kind: SearchKind, progress: (done: number) => void = () => {}): Promise<void> {
  const search = await meilisearchInUse();
  if (search) await alone(kind, () => build(kind, search.admin, progress));
}

/**
 * Makes what is missing or was made by other code: PostgreSQL's documents, then the indexes of Meilisearch; and
 * tells those what they have missed.
 */
export async function keepInStep(): Promise<void> {
  if (!(await isPostgresCurrent())) {
    await alone("postgres", async () => {
      await rebuildPostgres();
      await notePostgresCurrent();
    });
  }
  const search = await meilisearchInUse();
  if (!search) return;
  await unlessAway(search.admin, async () => {
    for (const kind of kinds) {
      if (!(await stands(kind, search.admin))) await buildIndex(kind);
      await pushKind(kind, search.admin);
    }
  });
}

/**
 * For the start: brings the engines in step, and waits for it a little while only, since what is there answers
 * meanwhile. What goes wrong is logged; `keepInStep` tries again later.
 */
export async function prepareSearch(patience = 5_000): Promise<void> {
  const done = keepInStep().catch((error: unknown) => log.warn({ err: error }, "search is not in step yet"));
  await Promise.race([done, sleep(patience, undefined, { ref: false })]);
}

async function build(kind: SearchKind, admin: Meilisearch, progress: (done: number) => void) {
  await announceIndex(kind);
  const uid = `${kind}-${randomBytes(4).toString("hex")}`;
  const index = admin.index(uid);
  await succeed(admin.createIndex(uid, { primaryKey: "id" }).waitTask());
  await succeed(index.updateSettings(settingsOf(kind)).waitTask());
  let done = 0;
  let waiting: Record<string, unknown>[] = [];
  let previous: Promise<unknown> = Promise.resolve();
  const send = async () => {
    await previous;
    if (waiting.length === 0) return;
    // One batch is taken in while the next is made; its failure is looked at before that is sent.
    previous = succeed(index.addDocuments(waiting).waitTask());
    previous.catch(() => {});
    waiting = [];
  };
  for await (const ids of idsToIndex(kind)) {
    waiting.push(...(await documentsFor(kind, ids)));
    if (waiting.length >= AT_ONCE) await send();
    progress((done += ids.length));
  }
  await send();
  await previous;
  const old = await readIndex(kind);
  await takeIndex(kind, uid);
  await drain(kind, admin);
  if (old.ours) await admin.deleteIndexIfExists(old.uid);
}

/** Whether the index to ask is whole and there: the server's files may have been lost. */
async function stands(kind: SearchKind, admin: Meilisearch): Promise<boolean> {
  const { uid, whole } = await readIndex(kind);
  if (!whole) return false;
  return admin.getRawIndex(uid).then(
    () => true,
    (error: { cause?: { code?: string } }) => {
      if (error.cause?.code === "index_not_found") return false;
      throw error;
    },
  );
}

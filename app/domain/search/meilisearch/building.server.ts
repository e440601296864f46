import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "~/adapters/log.server";
import { meilisearchInUse, type Meilisearch, type Search } from "~/adapters/meilisearch.server";
import type { SearchKind } from "../../search";
import { deliver, succeed } from "./delivering.server";
import { IndexRefused, passGates } from "./gates.server";
import {
  announceIndex,
  isPostgresCurrent,
  noteLeftover,
  notePostgresCurrent,
  noteRefusal,
  removeLeftovers,
  standingIndex,
  takeIndex,
  wasRefused,
} from "./indexes.server";
import { idsIndexed } from "../documents/indexing.server";
import { settingsOf } from "./shaping.server";
import { countWaiting, unparkNotes, type Refusal } from "./notes.server";
import { countDocuments, inSteps, type Progress } from "./progress.server";
import { alone, documentsFor, drain, kinds, park, pushKind, unlessAway } from "./pushing.server";
import { rebuildPostgres } from "../documents/reindexing.server";

/** So many documents go into a new index at once: each batch costs the server a commit. */
const AT_ONCE = 5_000;
/** Minutes after which an index is made again that was refused. */
const AGAIN = 10;

/**
 * Makes a new index of Meilisearch of what PostgreSQL's own holds, from the rows, and puts it in the place of the
 * old one, which answers and is told of changes until then. Waits for another process that is at it. Returns false
 * where there is no server. Throws IndexRefused, and leaves the old one, where the new one does not pass its gates.
 */
export async function buildIndex(kind: SearchKind, progress: Progress = () => {}): Promise<boolean> {
  const search = await meilisearchInUse({ anew: true });
  if (!search) return false;
  while (!(await alone(kind, () => build(kind, search, progress)))) await sleep(200);
  return true;
}

/**
 * Makes what is missing or was made by other code: PostgreSQL's documents, then the indexes of Meilisearch; tells
 * those what they have missed; and removes indexes that are no longer needed.
 */
export async function keepInStep(): Promise<void> {
  if (!(await isPostgresCurrent())) {
    await alone("postgres", async () => {
      await rebuildPostgres(inSteps("PostgreSQL"));
      await notePostgresCurrent();
    });
  }
  const search = await meilisearchInUse({ anew: true });
  if (!search) return;
  await unlessAway(search.admin, async () => {
    for (const kind of kinds) {
      await alone(kind, async () => {
        const index = await standingIndex(kind, search.admin);
        if (!index?.whole && !(await wasRefused(kind, AGAIN)))
          await build(kind, search, inSteps("Meilisearch")).catch(unlessRefused);
        await removeLeftovers(kind, search.admin);
      });
      await pushKind(kind, search.admin);
    }
  });
}

/** That an index was refused has been told, and the old one goes on. */
function unlessRefused(error: unknown) {
  if (!(error instanceof IndexRefused)) throw error;
}

/**
 * For the start: brings the engines in step, and waits for it a little while only, since what is there answers
 * meanwhile. What goes wrong is logged; `keepInStep` tries again later.
 */
export async function prepareSearch(patience = 5_000): Promise<void> {
  const done = keepInStep().catch((error: unknown) => log.warn({ err: error }, "search is not in step yet"));
  await Promise.race([done, sleep(patience, undefined, { ref: false })]);
}

async function build(kind: SearchKind, search: Search, progress: Progress) {
  const { admin } = search;
  await removeLeftovers(kind, admin);
  await announceIndex(kind);
  await unparkNotes(kind);
  const uid = `${kind}-${randomBytes(4).toString("hex")}`;
  await noteLeftover(kind, uid);
  await succeed(admin.createIndex(uid, { primaryKey: "id" }).waitTask());
  await succeed(admin.index(uid).updateSettings(settingsOf(kind)).waitTask());
  const { createdAt } = await admin.getRawIndex(uid);
  const old = await standingIndex(kind, admin);
  try {
    const differ = await fill(kind, admin, uid, old?.whole ? old.uid : null, progress);
    await passGates(kind, search, uid, differ);
  } catch (error) {
    if (error instanceof IndexRefused) {
      log.error({ kind }, error.message);
      await noteRefusal(kind, error.message);
      await removeLeftovers(kind, admin);
    }
    throw error;
  }
  await takeIndex(kind, uid, createdAt);
  await drain(kind, admin, [uid]);
}

/**
 * Fills an index. Changes made meanwhile go to it and to the old one, always behind the documents that were read
 * before them. Returns how many documents it lacks: their rows went away, or they were refused.
 */
async function fill(kind: SearchKind, admin: Meilisearch, uid: string, old: string | null, progress: Progress) {
  const index = admin.index(uid);
  const targets = old ? [uid, old] : [uid];
  const total = await countDocuments(kind);
  const refusals: Refusal[] = [];
  let [done, made] = [0, 0];
  let waiting: Record<string, unknown>[] = [];
  let delivery: Promise<Refusal[]> = Promise.resolve([]);
  const send = async () => {
    refusals.push(...(await delivery));
    made += waiting.length;
    // One batch is taken in while the next is made; its failure is looked at before that is sent.
    delivery = deliver(index, waiting);
    delivery.catch(() => {});
    waiting = [];
    if ((await countWaiting(kind)) === 0) return;
    refusals.push(...(await delivery));
    delivery = Promise.resolve([]);
    await drain(kind, admin, targets);
  };
  for await (const ids of idsIndexed(kind)) {
    waiting.push(...(await documentsFor(kind, ids)));
    done += ids.length;
    if (waiting.length >= AT_ONCE) await send();
    progress({ kind, done, total });
  }
  await send();
  refusals.push(...(await delivery));
  await park(kind, refusals);
  await drain(kind, admin, targets);
  return done - made + refusals.length;
}

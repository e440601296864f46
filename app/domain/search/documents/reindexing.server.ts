import { db } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import type { SearchKind } from "../../search";
import { BATCH, idsToIndex, writeDocuments } from "./indexing.server";
import { countRows, type Progress } from "../meilisearch/progress.server";
import { pushChanges } from "../meilisearch/pushing.server";
import { documentsOf, type Payload } from "./subjects.server";

/**
 * Makes both engines say of these ids what the rows say now; ids that nobody may find are taken out. What can be
 * written is written, even if a document among it cannot; then throws, so that the job is tried again.
 */
export async function reindex(kind: SearchKind, ids: string[]): Promise<void> {
  const unwritten = await write(kind, ids);
  await pushChanges();
  refuse(unwritten);
}

/** What the search reader of events does: see `subjectsOf`. A job of its own then tells Meilisearch. */
export async function reindexJob(payload: unknown): Promise<void> {
  const job = payload as Payload;
  if ("orphans" in job) return removeOrphans();
  if (!Array.isArray(job)) return refuse(await write(job.kind, job.ids));
  const { opening, profile } = await documentsOf(job);
  const unwritten = [...(await write("opening", opening)), ...(await write("profile", profile))];
  refuse(unwritten);
}

/** Fails the job for the sake of what could not be written. */
function refuse(unwritten: string[]) {
  if (unwritten.length > 0) throw new Error(`could not be indexed: ${unwritten.join(", ")}`);
}

/** Makes every document anew while search goes on. */
export async function rebuildPostgres(progress: Progress = () => {}): Promise<void> {
  for (const kind of ["opening", "profile"] as const) {
    const total = await countRows(kind);
    let done = 0;
    for await (const ids of idsToIndex(kind)) {
      await write(kind, ids, { anew: true });
      progress({ kind, done: (done += ids.length), total });
    }
  }
  await db().$executeRawUnsafe("ANALYZE search_doc, search_value, search_word");
}

/** Documents whose rows went away without an event of their own. */
async function removeOrphans() {
  for (const kind of ["opening", "profile"] as const) {
    const rows = await db().$queryRawUnsafe<{ id: string }[]>(
      `SELECT id::text FROM search_doc WHERE kind = '${kind}' AND NOT EXISTS (SELECT FROM ${kind}s row WHERE row.id = search_doc.id)`,
    );
    await write(
      kind,
      rows.map(({ id }) => id),
    );
  }
}

/** Writes in batches, and halves a batch that fails until the document that fails stands alone; returns those. */
export async function write(kind: SearchKind, ids: string[], how?: { anew: boolean }): Promise<string[]> {
  if (ids.length > BATCH)
    return [...(await write(kind, ids.slice(0, BATCH), how)), ...(await write(kind, ids.slice(BATCH), how))];
  if (ids.length === 0) return [];
  try {
    await writeDocuments(kind, ids, how);
    return [];
  } catch (error) {
    if (ids.length === 1) {
      // A database's own words would quote the row, and rows are about people.
      const { name, code } = error as Error & { code?: string };
      log.error({ kind, id: ids[0], name, code }, "a document could not be indexed");
      return ids;
    }
    const half = Math.ceil(ids.length / 2);
    return [...(await write(kind, ids.slice(0, half), how)), ...(await write(kind, ids.slice(half), how))];
  }
}

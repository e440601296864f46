import { db, type Tx } from "~/adapters/db.server";
import { now } from "~/adapters/clock";
import { dayOf, type Day } from "../../days";
import type { Facet, SearchKind } from "../../search";
import { documentOfOpening, documentOfProfile, type SearchDocument } from "./documents.server";
import { listTouched, noteChanges } from "./following.server";
import { readOpenings, readProfiles } from "./rows.server";
import { tokensOf, wordsOf } from "../text/tokens.server";
import { asValue, keyOf, numberValues } from "./values.server";
import { versionOf } from "./versions.server";

/** Any number does, as long as no other code locks on it. */
const LOCK = 20_261_124;

/** So many documents are made and written at once. */
export const BATCH = 500;

/**
 * Documents of these ids, made from the rows as they are now; ids that nobody may find have none. Days that are past
 * leave a document by the month, so that it is not another one every morning.
 */
export async function makeDocuments(
  tx: Tx | ReturnType<typeof db>,
  kind: SearchKind,
  ids: string[],
): Promise<SearchDocument[]> {
  const documents =
    kind === "profile"
      ? (await readProfiles(tx, ids, `${dayOf(now()).slice(0, 8)}01`)).map(documentOfProfile)
      : (await readOpenings(tx, ids)).map(documentOfOpening);
  return documents.filter((document) => document !== null);
}

/**
 * Makes the index say of these ids what the rows say. One writer at a time: whoever reads later writes later,
 * so an older reading never replaces a newer one. What a second engine must hear of is noted with it, and
 * what followers must; documents that are only made `anew` are no news to them.
 */
export async function writeDocuments(kind: SearchKind, ids: string[], { anew = false } = {}) {
  await db().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK})::text`;
      const documents = await makeDocuments(tx, kind, ids);
      await noteChanges(tx, kind, anew ? await listTouched(tx, kind, documents) : ids);
      await countWords(tx, kind, ids, documents);
      await removeOthers(tx, kind, ids, documents);
      await upsert(tx, documents);
      await tx.$executeRaw`
        INSERT INTO search_change (kind, number) VALUES (${kind}, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
        ON CONFLICT (kind) DO UPDATE SET number = search_change.number + 1`;
      await noteForOthers(tx, kind, ids);
    },
    { timeout: 120_000, maxWait: 60_000 },
  );
}

async function upsert(tx: Tx, documents: SearchDocument[]) {
  if (documents.length === 0) return;
  const values = documents.map((document) =>
    Object.entries(document.facets).flatMap(([facet, labels]) => labels.map((label) => asValue(facet as Facet, label))),
  );
  const numbers = await numberValues(tx, values.flat());
  const rows = documents.map((document, index) => ({
    kind: document.kind,
    id: document.id,
    audience: document.audience === "public" ? 0 : 1,
    quality: document.quality,
    updated_at: document.updatedAt,
    valid_until: document.validUntil,
    start_day: document.startDay,
    busy: asMultirange(document.busy),
    rate_min: document.rate.public?.min ?? null,
    rate_max: document.rate.public?.max ?? null,
    studio_rate_min: document.rate.studios?.min ?? null,
    studio_rate_max: document.rate.studios?.max ?? null,
    rate_order: document.rateOrder.public,
    studio_rate_order: document.rateOrder.studios,
    facets: [...new Set(values[index]!.map((value) => numbers.get(keyOf(value))!))].sort((a, b) => a - b),
    words: wordsOf(document).map(({ word }) => word),
    tokens: tokensOf(document),
    version: versionOf(document),
  }));
  // Every column comes from the record, in the order of the table.
  await tx.$executeRaw`
    INSERT INTO search_doc
    SELECT row.* FROM jsonb_populate_recordset(NULL::search_doc, ${JSON.stringify(rows)}::jsonb) row
    ON CONFLICT (kind, id) DO UPDATE SET
      audience = excluded.audience, quality = excluded.quality, updated_at = excluded.updated_at,
      valid_until = excluded.valid_until, start_day = excluded.start_day, busy = excluded.busy,
      rate_min = excluded.rate_min, rate_max = excluded.rate_max, studio_rate_min = excluded.studio_rate_min,
      studio_rate_max = excluded.studio_rate_max, rate_order = excluded.rate_order,
      studio_rate_order = excluded.studio_rate_order, facets = excluded.facets, words = excluded.words,
      tokens = excluded.tokens, version = excluded.version`;
}

const asMultirange = (days: Day[]) => `{${days.map((day) => `[${day},${day}]`).join(",")}}`;

async function removeOthers(tx: Tx, kind: SearchKind, ids: string[], documents: SearchDocument[]) {
  const kept = new Set(documents.map((document) => document.id));
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length > 0) await tx.$executeRaw`DELETE FROM search_doc WHERE kind = ${kind} AND id = ANY(${gone}::uuid[])`;
}

/** Keeps how many documents have each word; runs before the documents are written, since it needs the old ones. */
async function countWords(tx: Tx, kind: SearchKind, ids: string[], documents: SearchDocument[]) {
  const fresh = JSON.stringify(documents.flatMap(wordsOf));
  await tx.$executeRaw`
    WITH change AS (
      SELECT word, max(sound) AS sound, sum(step) AS step FROM (
        SELECT word, sound, 1 AS step FROM jsonb_to_recordset(${fresh}::jsonb) AS fresh (word text, sound text)
        UNION ALL
        SELECT unnest(words), '', -1 FROM search_doc WHERE kind = ${kind} AND id = ANY(${ids}::uuid[])
      ) steps GROUP BY word HAVING sum(step) <> 0
    ), dropped AS (
      DELETE FROM search_word known USING change
      WHERE known.kind = ${kind} AND known.word = change.word AND known.docs + change.step <= 0
    )
    INSERT INTO search_word (kind, word, sound, docs)
    SELECT ${kind}, change.word, change.sound, change.step FROM change
    LEFT JOIN search_word known ON known.kind = ${kind} AND known.word = change.word
    WHERE COALESCE(known.docs, 0) + change.step > 0
    ON CONFLICT (kind, word) DO UPDATE SET docs = search_word.docs + excluded.docs`;
}

/**
 * Notes what changed for the second engine, with one job that tells it of all there is to tell by then. Where no
 * second engine was ever built there is nobody to tell: its first build reads everything. Such jobs stand in a queue
 * of their own, one after the other, so that under steady writes they do not take every worker.
 */
async function noteForOthers(tx: Tx, kind: SearchKind, ids: string[]) {
  const noted = await tx.$executeRaw`
    INSERT INTO search_outbox (kind, id) SELECT ${kind}, id FROM unnest(${ids}::uuid[]) AS changed (id)
    WHERE EXISTS (SELECT FROM search_index WHERE kind = ${kind})
    ON CONFLICT (kind, id) DO UPDATE SET number = DEFAULT, reason = NULL`;
  if (noted > 0)
    await tx.$queryRaw`SELECT graphile_worker.add_job('push-search', queue_name := 'push-search', job_key := 'push-search', job_key_mode := 'preserve_run_at')::text`;
}

/** All ids there are to index, in steps of BATCH: rows, and documents whose row is gone. */
export async function* idsToIndex(kind: SearchKind): AsyncGenerator<string[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db().$queryRawUnsafe<{ id: string }[]>(
      `SELECT id::text FROM (
         (SELECT id FROM ${kind}s WHERE id > $1::uuid ORDER BY id LIMIT ${BATCH})
         UNION
         (SELECT id FROM search_doc WHERE kind = '${kind}' AND id > $1::uuid ORDER BY id LIMIT ${BATCH})
       ) every ORDER BY id LIMIT ${BATCH}`,
      after,
    );
    if (rows.length === 0) return;
    yield rows.map((row) => row.id);
    after = rows.at(-1)!.id;
  }
}

/** All ids that have a document, in steps of BATCH. */
export async function* idsIndexed(kind: SearchKind): AsyncGenerator<string[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db().$queryRaw<{ id: string }[]>`
      SELECT id::text FROM search_doc WHERE kind = ${kind} AND id > ${after}::uuid ORDER BY id LIMIT ${BATCH}`;
    if (rows.length === 0) return;
    yield rows.map((row) => row.id);
    after = rows.at(-1)!.id;
  }
}

import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import type { SearchKind } from "../../search";

// Whoever waits for documents to answer a search has to know what they were before they changed: one that
// answered already is nothing new. So a change keeps the document as it was until followers have looked.

/** A document that changed; the number grows when it changes again. */
export type Change = { id: string; number: string };

/** So many changes are looked at at once. */
const AT_ONCE = 500;

/** From now on, changes of this kind are kept until they are forgotten. */
export async function followChanges(tx: Tx, kind: SearchKind): Promise<void> {
  await tx.$executeRaw`INSERT INTO search_follower (kind) VALUES (${kind}) ON CONFLICT DO NOTHING`;
}

/**
 * Keeps documents as they are before they are written anew, with one job for all who follow. Of several changes
 * the first is kept: what it changed from is what followers last saw.
 */
export async function noteChanges(tx: Tx, kind: SearchKind, ids: string[]): Promise<void> {
  const noted = await tx.$executeRaw`
    INSERT INTO search_changed (kind, id, before)
    SELECT ${kind}, changed.id, to_jsonb(doc) FROM unnest(${ids}::uuid[]) AS changed (id)
    LEFT JOIN search_doc doc ON doc.kind = ${kind} AND doc.id = changed.id
    WHERE EXISTS (SELECT FROM search_follower WHERE kind = ${kind})
    ON CONFLICT (kind, id) DO UPDATE SET number = DEFAULT`;
  if (noted > 0)
    await tx.$queryRaw`SELECT graphile_worker.add_job('follow-search', queue_name := 'follow-search', job_key := 'follow-search', job_key_mode := 'preserve_run_at')::text`;
}

/**
 * Of documents that are only made anew, those whose rows have changed without that they were: the job that will
 * say so finds nothing to change any more. Where a document is missing altogether, only a young row counts, or an
 * index that was lost would be news from end to end.
 */
export async function listTouched(
  tx: Tx,
  kind: SearchKind,
  documents: { id: string; updatedAt: Date }[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT fresh.id::text FROM jsonb_to_recordset(${JSON.stringify(documents.map(({ id, updatedAt }) => ({ id, updatedAt })))}::jsonb)
      AS fresh (id uuid, "updatedAt" timestamptz)
    LEFT JOIN search_doc doc ON doc.kind = ${kind} AND doc.id = fresh.id
    WHERE doc.updated_at IS DISTINCT FROM fresh."updatedAt"
      AND (doc.id IS NOT NULL OR fresh."updatedAt" > ${now()}::timestamptz - interval '1 day')`;
  return rows.map(({ id }) => id);
}

/** The oldest changes that nobody has looked at. */
export function listChanges(kind: SearchKind): Promise<Change[]> {
  return db().$queryRaw<Change[]>`
    SELECT id::text, number::text FROM search_changed WHERE kind = ${kind} ORDER BY number LIMIT ${AT_ONCE}`;
}

/** Ends what was looked at; what has changed again meanwhile stays. */
export async function forgetChanges(tx: Tx, kind: SearchKind, changes: Change[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM search_changed USING unnest(${changes.map(({ id }) => id)}::uuid[],
      ${changes.map(({ number }) => number)}::text[]) AS seen (id, number)
    WHERE kind = ${kind} AND search_changed.id = seen.id AND search_changed.number = seen.number::bigint`;
}

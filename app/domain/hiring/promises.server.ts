import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import type { ReplyRecord } from "../hiring";

/**
 * The reply records of studios, by id; public. An application counts once it was answered (shortlisted, offered,
 * refused) or its promise has run out; one that was taken back before that does not.
 */
export async function listReplyRecords(studioIds: readonly string[]): Promise<Record<string, ReplyRecord>> {
  const rows = await db().$queryRaw<({ studioId: string } & ReplyRecord)[]>`
    SELECT openings.studio_id AS "studioId", count(*)::int AS total,
           count(*) FILTER (WHERE answered_at <= answer_by)::int AS kept
    FROM applications JOIN openings ON openings.id = applications.opening_id
    WHERE openings.studio_id = ANY(${[...studioIds]}::uuid[])
      AND (answered_at IS NOT NULL OR (answer_by <= ${now()} AND stage <> 'withdrawn'))
    GROUP BY openings.studio_id`;
  const known = new Map(rows.map(({ studioId, ...record }) => [studioId, record]));
  return Object.fromEntries(studioIds.map((id) => [id, known.get(id) ?? { total: 0, kept: 0 }]));
}

/** The reply record of one studio. */
export async function getReplyRecord(studioId: string): Promise<ReplyRecord> {
  return (await listReplyRecords([studioId]))[studioId]!;
}

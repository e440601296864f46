import { now } from "~/adapters/clock";
import { record, transact } from "../audit.server";
import { addDays, dayOf, daysBetween, fromColumn, toColumn } from "../days";
import type { Viewer } from "../identity";
import { REMINDER_DAYS } from "../studios";
import { subjectOf } from "./rows.server";

/**
 * Ends verifications whose last day has passed: the studio lapses, or waits when a renewal lies with the
 * office. `isVerifiedOn` has said so since midnight; this records it, once, so that readers hear of it.
 * Returns how many ended.
 */
export function lapseStudios(system: Viewer): Promise<number> {
  return transact(async (tx) => {
    const ended = await tx.$queryRaw<{ id: string; name: string }[]>`
      UPDATE studios
      SET status = CASE WHEN submitted_at > verified_at THEN 'waiting' ELSE 'lapsed' END,
          version = version + 1, updated_at = ${now()}
      WHERE status = 'verified' AND verified_until < ${toColumn(dayOf(now()))}::date
      RETURNING id, name`;
    for (const studio of ended) {
      await record(tx, system, { type: "studio.lapsed", subject: subjectOf(studio), data: {} });
    }
    return ended.length;
  });
}

/**
 * Reminds of verifications that end within 30 days and again within 7, each once, unless a renewal was handed
 * in. A day on which this did not run is made up for on the next. Returns how many were reminded.
 */
export function remindStudios(system: Viewer): Promise<number> {
  return transact(async (tx) => {
    const today = dayOf(now());
    const [first, second] = REMINDER_DAYS;
    const due = await tx.$queryRaw<{ id: string; name: string; verified_until: Date }[]>`
      UPDATE studios SET reminded_on = ${toColumn(today)}::date
      WHERE status = 'verified'
        AND (submitted_at IS NULL OR submitted_at <= verified_at)
        AND verified_until BETWEEN ${toColumn(today)}::date AND ${toColumn(addDays(today, first))}::date
        AND (reminded_on IS NULL OR reminded_on < verified_until - ${first}::int
             OR (verified_until <= ${toColumn(addDays(today, second))}::date AND reminded_on < verified_until - ${second}::int))
      RETURNING id, name, verified_until`;
    for (const studio of due) {
      const until = fromColumn(studio.verified_until);
      await record(tx, system, {
        type: "studio.expiring",
        subject: subjectOf(studio),
        data: { until, days: daysBetween(today, until) },
      });
    }
    return due.length;
  });
}

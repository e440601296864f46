import { db } from "~/adapters/db.server";

/** As many of the last verified as the typical wait is taken from. */
const LAST = 20;

export type Wait = { days: number; studios: number };

/** How many days the last verified studios waited, as their median, and how many they were; null when there is none to tell from. */
export async function medianWait(): Promise<Wait | null> {
  const [row] = await db().$queryRaw<{ days: number | null; studios: number }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM verified_at - submitted_at)) / 86400 AS days,
           count(*)::int AS studios
    FROM (SELECT submitted_at, verified_at FROM studios
          WHERE verified_at IS NOT NULL AND submitted_at <= verified_at
          ORDER BY verified_at DESC LIMIT ${LAST}) AS last`;
  return row && row.days !== null ? { days: Math.max(1, Math.round(row.days)), studios: row.studios } : null;
}

import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { transact } from "../audit.server";
import { addDays, dayOf, daysFrom, toColumn, type Day } from "../days";
import { Invalid } from "../errors";
import type { Viewer } from "../identity";
import { DAYS_AHEAD } from "../profiles";
import { lockOwn, noteRevision } from "./owning.server";

export type DayMarks = { state: "away" | "free"; days: Day[]; from: Day | null; to: Day | null };

/**
 * Marks days of the viewer's own calendar as away or free: single ones, a span, or both. Days that an
 * engagement or a hold takes stay as they are, since the person's own mark stands beside theirs. Throws
 * Invalid where a day is past or more than a year ahead.
 */
export async function markDays(viewer: Viewer, { state, days, from, to }: DayMarks): Promise<void> {
  const today = dayOf(now());
  const last = addDays(today, DAYS_AHEAD);
  if (to && (to > last || from! < today))
    throw new Invalid({ to: { key: "profiles:availability.span", values: { count: DAYS_AHEAD } } });
  const span = from && to ? daysFrom(from, to) : [];
  const marked = [...new Set([...days, ...span])].filter((day) => day >= today && day <= last);
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    await writeOutStart(tx, own.id, today);
    if (state === "away") await addMarks(tx, own.id, marked, "away", "self");
    else
      await tx.availabilityDay.deleteMany({
        where: { profileId: own.id, source: "self", day: { in: marked.map((day) => toColumn(day)) } },
      });
    await rememberStart(tx, own.id, today);
    await tx.profile.update({ where: { id: own.id }, data: { availabilityUpdatedAt: now() } });
    await noteRevision(tx, viewer, own, ["availability"]);
  });
}

/** Takes the days of an engagement, both ends included; an open end takes the year that can be planned. */
export async function blockDays(tx: Tx, profileId: string, from: Day, to: Day | null, engagementId: string) {
  const today = dayOf(now());
  await writeOutStart(tx, profileId, today);
  await addMarks(tx, profileId, daysFrom(from, to ?? addDays(today, DAYS_AHEAD)), "engaged", engagementId);
  await rememberStart(tx, profileId, today);
}

/** Gives back the days of an engagement, all of them or those from a day on. */
export async function releaseDays(tx: Tx, engagementId: string, from?: Day) {
  const rows = await tx.$queryRaw<{ profile_id: string }[]>`
    WITH released AS (
      DELETE FROM availability_days WHERE source = ${engagementId} AND (${from ?? null}::date IS NULL OR day >= ${from ?? null}::date)
      RETURNING profile_id
    )
    SELECT DISTINCT profile_id FROM released`;
  for (const { profile_id: profileId } of rows) await rememberStart(tx, profileId, dayOf(now()));
}

async function addMarks(tx: Tx, profileId: string, days: Day[], state: "away" | "engaged", source: string) {
  await tx.availabilityDay.createMany({
    data: days.map((day) => ({ profileId, day: toColumn(day), state, source })),
    skipDuplicates: true,
  });
}

/** "Free from" as days of its own, before days are marked one by one. */
async function writeOutStart(tx: Tx, profileId: string, today: Day) {
  await tx.$executeRaw`
    INSERT INTO availability_days (profile_id, day, state, source)
    SELECT id, day, 'away', 'self' FROM profiles, generate_series(${today}::date, available_from - 1, '1 day') AS day
    WHERE id = ${profileId}::uuid
    ON CONFLICT DO NOTHING`;
}

/** Keeps the first free day beside the profile, for search; null when that is today. */
async function rememberStart(tx: Tx, profileId: string, today: Day) {
  await tx.$executeRaw`
    UPDATE profiles SET available_from = (
      SELECT nullif(min(ahead)::date, ${today}::date)
      FROM generate_series(${today}::date, ${addDays(today, DAYS_AHEAD + 1)}::date, '1 day') AS ahead
      WHERE NOT EXISTS (SELECT FROM availability_days WHERE profile_id = profiles.id AND day = ahead::date)
    )
    WHERE id = ${profileId}::uuid`;
}

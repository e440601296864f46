/** A calendar day in Asia/Shanghai, written 2026-11-24. */
export type Day = string;

const ZONE_HOURS = 8; // Asia/Shanghai has had no daylight saving since 1991.
const DAY_MS = 86_400_000;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that the calendar has. */
export function isDay(text: string): text is Day {
  if (!PATTERN.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The Asia/Shanghai day on which a moment falls. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + ZONE_HOURS * 3_600_000).toISOString().slice(0, 10);
}

/** The DATE column's value as a day, null as null. */
export function fromColumn(date: Date): Day;
export function fromColumn(date: Date | null): Day | null;
export function fromColumn(date: Date | null): Day | null {
  return date ? date.toISOString().slice(0, 10) : null;
}

/** A day as the value of a DATE column. */
export function toColumn(day: Day): Date;
export function toColumn(day: Day | null | undefined): Date | null;
export function toColumn(day: Day | null | undefined): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null;
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; 0 for the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Calendar months later, on the same day of the month or on its last day (民法典 art. 202: 31 January + 1 = last of February). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** Every day from `from` to `to`, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The first moment after a day in Asia/Shanghai: a deadline "until that day" ends here. */
export function endOfDay(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - ZONE_HOURS * 3_600_000);
}

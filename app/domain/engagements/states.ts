import { daysBetween, type Day } from "../days";

/** How an engagement can end; the last two are no work and count in no figure. */
export const endings = ["completed", "ended-early", "cancelled", "no-show"] as const;
export type Ending = (typeof endings)[number];

/** `agreed` until one of the endings is recorded. */
export const engagementStatuses = ["agreed", ...endings] as const;
export type EngagementStatus = (typeof engagementStatuses)[number];

/** Where an engagement stands on a day: `due` has passed its last day and nobody has said how it ended. */
export const engagementStates = ["ahead", "running", "due", ...endings] as const;
export type EngagementState = (typeof engagementStates)[number];

export type Planned = { status: EngagementStatus; startDate: Day; endDate: Day | null };
export type Dated = Planned & { endedOn: Day | null };

export function stateOn({ status, startDate, endDate }: Planned, day: Day): EngagementState {
  if (status !== "agreed") return status;
  if (day < startDate) return "ahead";
  return endDate !== null && day > endDate ? "due" : "running";
}

/** Work that was done or is being done; an engagement cancelled or not turned up for is none. */
export const isWork = (status: EngagementStatus) => status !== "cancelled" && status !== "no-show";

/** The last day worked, or the last one agreed; null while no end is agreed. */
export const lastDayOf = (engagement: Dated): Day | null => engagement.endedOn ?? engagement.endDate;

/** An engagement runs on every day from its first to its last, both included. */
export function isRunningOn(engagement: Dated, day: Day): boolean {
  const last = lastDayOf(engagement);
  return isWork(engagement.status) && engagement.startDate <= day && (last === null || day <= last);
}

/** Calendar days from the first to the last; without an agreed end, up to `today`. */
export function daysOf(engagement: Dated, today: Day): number {
  if (!isWork(engagement.status)) return 0;
  return Math.max(0, daysBetween(engagement.startDate, lastDayOf(engagement) ?? today) + 1);
}

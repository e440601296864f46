import type { Day } from "../days";
import type { Message } from "../errors";
import { endings, isWork, type Ending, type Planned } from "./states";

/** Why it ended; each reason belongs to one ending. */
export const endingReasons = {
  completed: ["as-agreed"],
  "ended-early": ["finished-ahead", "production-stopped", "agreed-to-stop", "person-left", "terms-broken"],
  cancelled: ["postponed", "production-cancelled", "person-unavailable", "agreed-to-cancel"],
  "no-show": ["no-word", "told-late", "emergency"],
} as const satisfies Record<Ending, readonly string[]>;
export type EndingReason = (typeof endingReasons)[Ending][number];
export const allEndingReasons = endings.flatMap((ending): readonly EndingReason[] => endingReasons[ending]);

export const endingOf = (reason: EndingReason): Ending =>
  endings.find((ending) => endingReasons[ending].some((own) => own === reason))!;

/** The endings that can be recorded on a day: nothing is cancelled after it began, nor completed before its last day. */
export function endingsOn({ status, startDate, endDate }: Planned, day: Day): Ending[] {
  if (status !== "agreed") return [];
  if (day < startDate) return ["cancelled"];
  return endDate === null || day >= endDate ? ["completed", "ended-early", "no-show"] : ["ended-early", "no-show"];
}

/** What is wrong with an ending, field by field; an empty object where nothing is. `endedOn` is the last day worked. */
export function problemsOfEnding(
  engagement: Planned,
  { reason, endedOn }: { reason: EndingReason; endedOn: Day | null },
  today: Day,
): Record<string, Message> {
  const ending = endingOf(reason);
  if (!endingsOn(engagement, today).includes(ending)) return { reason: { key: "engagements:error.notNow" } };
  return isWork(ending) ? problemsOfLastDay(engagement, ending, endedOn, today) : {};
}

function problemsOfLastDay({ startDate, endDate }: Planned, ending: Ending, endedOn: Day | null, today: Day) {
  const wrong = (key: string): Record<string, Message> => ({ endedOn: { key } });
  if (endedOn === null) return wrong("engagements:error.dayMissing");
  if (endedOn > today) return wrong("engagements:error.dayAhead");
  if (endedOn < startDate) return wrong("engagements:error.dayBeforeStart");
  if (endDate === null) return {};
  if (ending === "completed" && endedOn < endDate) return wrong("engagements:error.dayEarly");
  if (ending === "ended-early" && endedOn >= endDate) return wrong("engagements:error.dayLate");
  return {};
}

import { addDays, daysFrom, type Day } from "../days";

/** Why a day is not free: the person is away, it is held for somebody, or an engagement takes it. */
export type DayState = "away" | "held" | "engaged";
/** One reason on one day; a day may have several. */
export type DayMark = { day: Day; state: DayState };

const weight: Record<DayState, number> = { away: 0, held: 1, engaged: 2 };

/**
 * Each day that is not free with its weightiest state, over a span of days. Days before the one from which the
 * person is free count as away.
 */
export function statesOf(marks: readonly DayMark[], span: { from: Day; to: Day }, availableFrom: Day | null) {
  const states: Record<Day, DayState> = {};
  const until = availableFrom ? addDays(availableFrom, -1) : null;
  if (until) for (const day of daysFrom(span.from, until < span.to ? until : span.to)) states[day] = "away";
  for (const { day, state } of marks) {
    const known = states[day];
    if (day >= span.from && day <= span.to && (!known || weight[state] > weight[known])) states[day] = state;
  }
  return states;
}

/** The days that an engagement takes; they are not the person's to mark. */
export const engagedDays = (states: Readonly<Record<Day, DayState>>) =>
  Object.keys(states).filter((day) => states[day] === "engaged");

import { addDays, type Day } from "~/domain/days";

/** A day that is not simply free: the person is away, it is held for somebody, or it is engaged. */
export type DayState = "away" | "held" | "engaged";

export type DayRuns = { state: DayState | "free"; count: number; runs: { from: Day; to: Day }[] };

const order = ["free", "held", "engaged", "away"] as const;

/** The days of each state, as few ranges as possible; states that do not occur are left out. */
export function runsOf(shown: readonly Day[], days: Readonly<Record<Day, DayState>>): DayRuns[] {
  return order
    .map((state) => {
      const own = shown.filter((day) => (days[day] ?? "free") === state);
      const runs: { from: Day; to: Day }[] = [];
      for (const day of own) {
        const last = runs.at(-1);
        if (last && addDays(last.to, 1) === day) last.to = day;
        else runs.push({ from: day, to: day });
      }
      return { state, count: own.length, runs };
    })
    .filter(({ count }) => count > 0);
}

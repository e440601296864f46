import { useTranslation } from "react-i18next";
import { addDays, daysFrom, type Day } from "~/domain/days";
import { Fit } from "../fit";
import { runsOf, type DayState } from "../day-runs";
import { useWords } from "../use-words";
import { mondayOf } from "../words";

type Props = {
  days: Readonly<Record<Day, DayState>>;
  /** First and last day of the work. */
  from: Day | null;
  to: Day | null;
};

/** As far ahead as a profile tells its days. */
const WEEKS = 13;

/** Whether a person is free while the work lasts, said with the days on which they are not; nothing where nobody can tell. */
export function DaysFit({ days, from, to }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  if (!from || !to || to < words.today || to >= addDays(mondayOf(words.today), WEEKS * 7)) return null;
  const taken = runsOf(daysFrom(from, to), days).filter(({ state }) => state !== "free");
  const count = taken.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return <Fit points={[{ fits: "yes", text: t("hiring:desk.daysFree") }]} />;
  const runs = taken.flatMap((group) => group.runs).sort((a, b) => (a.from < b.from ? -1 : 1));
  const said = words.list(runs.map((run) => words.dayRange(run.from, run.to)));
  return <Fit points={[{ fits: "no", text: t("hiring:desk.daysTaken", { count, days: said }) }]} />;
}

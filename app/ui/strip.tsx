import { useTranslation } from "react-i18next";
import { addDays, type Day } from "~/domain/days";
import { runsOf, type DayState } from "./day-runs";
import { useWords } from "./use-words";

export type AvailabilityStripProps = {
  /** A Monday. */
  from: Day;
  /** Days that are not simply free. */
  days: Readonly<Record<Day, DayState>>;
  weeks?: number;
  /** Only these days are drawn; the rest of their weeks stays blank. */
  within?: { from: Day; to: Day };
  /** Days that somebody asks for: they are marked. */
  asked?: { from: Day; to: Day } | null;
  /** Without dates and key: for lists. */
  small?: boolean;
};

/** Weeks of day cells, told apart by shape and tone; the key says the same in words. */
export function AvailabilityStrip({ from, days, weeks = 5, within, asked, small }: AvailabilityStripProps) {
  const { t } = useTranslation();
  const words = useWords();
  const all = Array.from({ length: weeks * 7 }, (_, index) => addDays(from, index));
  const shown = within ? all.filter((day) => day >= within.from && day <= within.to) : all;
  const groups = runsOf(shown, days);
  const visible = new Set(shown);
  const classOf = (day: Day) => {
    const state = visible.has(day) ? (days[day] ?? "free") : "off";
    return asked && day >= asked.from && day <= asked.to ? `day ${state} asked` : `day ${state}`;
  };
  return (
    <div className="availability" data-small={small ? "" : undefined}>
      <div className="strip" data-weeks={weeks} aria-hidden="true">
        {Array.from({ length: weeks }, (_, week) => (
          <div key={week}>
            {!small && <span className="tiny quiet">{words.shortDay(addDays(from, week * 7))}</span>}
            <ol>
              {all.slice(week * 7, week * 7 + 7).map((day) => (
                <li key={day} className={classOf(day)} />
              ))}
            </ol>
          </div>
        ))}
      </div>
      <ul className={small ? "sr-only" : "key"}>
        {groups.map(({ state, count, runs }) => (
          <li key={state}>
            <i className={`day ${state}`} aria-hidden="true" />
            {t(`common:day.${state}`, { count })}
            {state !== "free" &&
              t("common:day.when", { days: words.list(runs.map((run) => words.dayRange(run.from, run.to))) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

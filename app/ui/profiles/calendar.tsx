import { useTranslation } from "react-i18next";
import { addDays, type Day } from "~/domain/days";
import { DAYS_SHOWN, type DayState } from "~/domain/profiles";
import { useWords } from "../use-words";
import { mondayOf } from "../words";

const NEAR_WEEKS = 5;

export type CalendarProps = {
  id: string;
  today: Day;
  days: Readonly<Record<Day, DayState>>;
  /** What was ticked when the form was refused. */
  ticked: string[];
};

/** Thirteen weeks of days to tick, the first five in sight; days that an engagement takes cannot be ticked. */
export function Calendar({ id, today, days, ticked }: CalendarProps) {
  const { t } = useTranslation();
  const first = mondayOf(today);
  const weeks = Array.from({ length: Math.floor(DAYS_SHOWN / 7) }, (_, week) => addDays(first, week * 7));
  const shown = { today, days, ticked };
  const later = weeks.slice(NEAR_WEEKS);
  return (
    <fieldset className="calendar" id={id} tabIndex={-1}>
      <legend className="sr-only">{t("profiles:availability.days")}</legend>
      <ul className="key">
        {(["free", "away", "held", "engaged"] as const).map((state) => (
          <li key={state}>
            <i className={`day ${state}`} aria-hidden="true" />
            {t(`profiles:availability.state.${state}`)}
          </li>
        ))}
      </ul>
      <p className="weekdays tiny quiet" aria-hidden="true">
        {weeks.length > 0 &&
          Array.from({ length: 7 }, (_, index) => <span key={index}>{t(`profiles:weekday.${index}`)}</span>)}
      </p>
      <Weeks weeks={weeks.slice(0, NEAR_WEEKS)} {...shown} />
      <details open={ticked.some((day) => day >= later[0]!)}>
        <summary>{t("profiles:availability.later", { count: later.length })}</summary>
        <Weeks weeks={later} {...shown} />
      </details>
    </fieldset>
  );
}

function Weeks({ weeks, ...shown }: Omit<CalendarProps, "id"> & { weeks: Day[] }) {
  return weeks.map((monday) => (
    <div key={monday} className="week">
      {Array.from({ length: 7 }, (_, index) => (
        <DayBox key={index} day={addDays(monday, index)} {...shown} />
      ))}
    </div>
  ));
}

function DayBox({ day, today, days, ticked }: Omit<CalendarProps, "id"> & { day: Day }) {
  const { t } = useTranslation();
  const words = useWords();
  if (day < today) return <span />;
  const state = days[day] ?? "free";
  const taken = state === "engaged" || state === "held";
  const date = Number(day.slice(-2));
  // Month and day where a month begins; 日 has no room on a telephone.
  const named = words.shortDay(day).replace(/日$/, "");
  return (
    <label className={`day ${state}`}>
      <input type="checkbox" name="days" value={day} defaultChecked={ticked.includes(day)} disabled={taken} />
      <span aria-hidden="true">{date === 1 || day === today ? named : date}</span>
      <span className="sr-only">
        {t("profiles:availability.dayState", { day: words.day(day), state: t(`profiles:availability.state.${state}`) })}
      </span>
    </label>
  );
}

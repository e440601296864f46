import { useTranslation } from "react-i18next";
import { addDays, daysBetween, daysFrom, type Day } from "~/domain/days";
import { WEEKS_SHOWN, type ProfileHit } from "~/domain/search";
import { useWords } from "../use-words";

/** When somebody is free, and how that lies to the days a search asks for, as a sentence. */
export function useFreeWords() {
  const { t } = useTranslation();
  const words = useWords();
  return ({ fit, days, weeksFrom, availableFrom }: ProfileHit, by?: Day): string => {
    if (fit) {
      const span = words.dayRange(fit.from, fit.to);
      if (fit.free === fit.of) return t("search:free.all", { days: span });
      const some = t("search:free.some", { days: span, count: fit.free, of: fit.of });
      return fit.free > 0 && fit.late > 0 ? some + t("search:free.late", { count: fit.late }) : some;
    }
    const first = daysFrom(words.today, addDays(weeksFrom, WEEKS_SHOWN * 7 - 1)).find((day) => !days[day]);
    const from = first ?? (availableFrom && availableFrom > words.today ? availableFrom : null);
    if (!from) return t("search:free.never");
    if (from === words.today) return t("search:free.now");
    const day = words.shortDay(from);
    if (!by || from > by) return t("search:free.from", { day, count: daysBetween(words.today, from) });
    return from === by
      ? t("search:free.byThatDay", { day })
      : t("search:free.by", { day, count: daysBetween(from, by) });
  };
}

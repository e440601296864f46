import { useTranslation } from "react-i18next";
import { daysBetween } from "~/domain/days";
import { inLocale, titleIn, type OpeningView } from "~/domain/openings";
import { useTermWords } from "./use-term-words";

/** The call sheet as plain words to paste into a chat: one fact a line, and the address last. */
export function useCallText() {
  const { t } = useTranslation();
  const words = useTermWords();
  return (opening: OpeningView, address: string): string => {
    const { production, studio, startDate, endDate, payMin, payMax, payUnit, replyHours, applyBy } = opening;
    const days = startDate && endDate ? words.days(daysBetween(startDate, endDate) + 1) : null;
    const facts: [string, string | null | false][] = [
      ["dates", startDate && words.clauses([words.dayRange(startDate, endDate), days])],
      [
        "pay",
        payMin !== null &&
          payMax !== null &&
          payUnit !== "" &&
          words.clauses([
            words.pay(payMin, payMax, payUnit),
            words.cycle(opening.payCycle),
            words.contract(opening.contractType),
          ]),
      ],
      ["hours", opening.hours],
      ["place", words.clauses([words.where(opening), opening.place])],
      ["lodging", opening.lodging],
      ["replyHours", replyHours !== null && words.duration(replyHours)],
      ["applyBy", applyBy && words.day(applyBy)],
    ];
    return [
      t("calls:text.head", {
        title: titleIn(opening, words.locale),
        people: t("calls:people", { count: opening.headcount }),
      }),
      words.line([
        words.title(inLocale(production.title, production.titleEn, words.locale)),
        words.episodes(production.episodes),
        inLocale(studio.name, studio.nameEn, words.locale),
      ]),
      ...facts.flatMap(([term, value]) =>
        value ? [t("calls:text.line", { term: t(`calls:term.${term}`), value })] : [],
      ),
      address,
    ].join("\n");
  };
}

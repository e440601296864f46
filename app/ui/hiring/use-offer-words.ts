import { useTranslation } from "react-i18next";
import { daysBetween } from "~/domain/days";
import type { LetterTerms, OfferLine } from "~/domain/hiring";
import { useTermWords } from "../openings/use-term-words";

/** Each line of an offer in the language of the page. */
export function useOfferWords() {
  const { t } = useTranslation();
  const words = useTermWords();
  const days = ({ startDate, endDate }: LetterTerms) => daysBetween(startDate, endDate) + 1;
  const total = (terms: LetterTerms) =>
    terms.payUnit === "day" && t("hiring:letter.total", { sum: words.money(terms.pay * days(terms)) });
  const lines: Record<OfferLine, (terms: LetterTerms) => string> = {
    dates: (terms) => words.clauses([words.fullDayRange(terms.startDate, terms.endDate), words.days(days(terms))]),
    pay: (terms) =>
      words.clauses([
        words.pay(terms.pay, terms.pay, terms.payUnit),
        words.cycle(terms.payCycle),
        words.method(terms.payMethod),
        total(terms),
      ]),
    contractType: (terms) => words.contract(terms.contractType),
    place: (terms) => words.clauses([terms.county, terms.place]) || t("openings:workMode.remote"),
    hours: (terms) => terms.hours,
    lodging: (terms) => terms.lodging,
    breachTerms: (terms) => terms.breachTerms,
  };
  return (line: OfferLine, terms: LetterTerms) => lines[line](terms);
}

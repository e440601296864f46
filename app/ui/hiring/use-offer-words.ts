import { useTranslation } from "react-i18next";
import { daysBetween } from "~/domain/days";
import type { LetterTerms, OfferLine } from "~/domain/hiring";
import { useTermWords } from "../openings/use-term-words";

/** Each line of an offer in the language of the page, clause by clause; the clauses of one line are always as many. */
export function useOfferWords() {
  const { t } = useTranslation();
  const words = useTermWords();
  const days = ({ startDate, endDate }: LetterTerms) => daysBetween(startDate, endDate) + 1;
  const total = (terms: LetterTerms) =>
    terms.payUnit === "day" ? t("hiring:letter.total", { sum: words.money(terms.pay * days(terms)) }) : "";
  const lines: Record<OfferLine, (terms: LetterTerms) => string[]> = {
    dates: (terms) => [words.fullDayRange(terms.startDate, terms.endDate), words.days(days(terms))],
    pay: (terms) => [
      words.pay(terms.pay, terms.pay, terms.payUnit),
      words.cycle(terms.payCycle),
      words.method(terms.payMethod),
      total(terms),
    ],
    contractType: (terms) => [words.contract(terms.contractType)],
    place: (terms) => [terms.county, terms.place],
    hours: (terms) => [terms.hours],
    lodging: (terms) => [terms.lodging],
    breachTerms: (terms) => [terms.breachTerms],
  };
  return {
    clauses: (line: OfferLine, terms: LetterTerms) => lines[line](terms),
    line: (line: OfferLine, terms: LetterTerms) => words.clauses(lines[line](terms)) || t("calls:workMode.remote"),
  };
}

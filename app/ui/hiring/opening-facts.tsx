import { useTranslation } from "react-i18next";
import type { OpeningView } from "~/domain/openings";
import { Fact, Facts } from "../facts";
import { useTermWords } from "../openings/use-term-words";

/** The facts of a call sheet that somebody who applies wants beside the form. */
export function OpeningFacts({ opening }: { opening: OpeningView }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const { startDate, endDate, payMin, payMax, payUnit, replyHours } = opening;
  const unstated = t("common:notStated");
  const terms = words.clauses([words.cycle(opening.payCycle), words.contract(opening.contractType)]);
  return (
    <Facts>
      <Fact label={t("calls:term.dates")}>{startDate ? words.dayRange(startDate, endDate) : unstated}</Fact>
      <Fact label={t("calls:term.pay")} note={terms}>
        {payMin !== null && payMax !== null && payUnit ? words.pay(payMin, payMax, payUnit) : unstated}
      </Fact>
      <Fact label={t("calls:term.place")}>{words.where(opening) || unstated}</Fact>
      <Fact label={t("calls:term.replyHours")}>{replyHours === null ? unstated : words.duration(replyHours)}</Fact>
    </Facts>
  );
}

import { useTranslation } from "react-i18next";
import { daysBetween } from "~/domain/days";
import type { AgreedTerms } from "~/domain/engagements";
import { Fact, Facts } from "../facts";
import { useTermWords } from "../openings/use-term-words";

/** What both sides agreed on, as the call sheet of an engagement. */
export function EngagementFacts({ engagement }: { engagement: AgreedTerms }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const { startDate, endDate, pay, payUnit } = engagement;
  const stated = (text: string) => text || <span className="quiet">{t("common:notStated")}</span>;
  return (
    <Facts>
      <Fact
        lead
        label={t("calls:term.dates")}
        note={
          endDate &&
          words.clauses([words.fullDayRange(startDate, endDate), words.days(daysBetween(startDate, endDate) + 1)])
        }
      >
        {words.dayRange(startDate, endDate)}
      </Fact>
      <Fact
        lead
        label={t("calls:term.pay")}
        note={words.clauses([
          words.cycle(engagement.payCycle),
          words.contract(engagement.contractType),
          words.method(engagement.payMethod),
        ])}
      >
        {pay !== null && payUnit ? words.pay(pay, pay, payUnit) : stated("")}
      </Fact>
      <Fact label={t("calls:term.place")} note={engagement.place}>
        {stated(engagement.county)}
      </Fact>
      <Fact label={t("calls:term.hours")}>{stated(engagement.hours)}</Fact>
      <Fact label={t("calls:term.lodging")}>{stated(engagement.lodging)}</Fact>
      <Fact label={t("calls:term.breachTerms")}>{stated(engagement.breachTerms)}</Fact>
    </Facts>
  );
}

import { useTranslation } from "react-i18next";
import { daysBetween } from "~/domain/days";
import type { OpeningView } from "~/domain/openings";
import { Fact, Facts } from "../facts";
import { Said } from "./said";
import { useTermWords } from "./use-term-words";

type Props = { opening: OpeningView; record: { total: number; kept: number } };

/** What a reader has to know in five seconds. */
export function SheetFacts({ opening, record }: Props) {
  const { t } = useTranslation();
  const words = useTermWords();
  const unstated = t("common:notStated");
  const { startDate, endDate, applyBy, replyHours, headcount, filled } = opening;
  const [hours, hoursNote] = headAndRest(opening.hours);
  const [lodging, lodgingNote] = headAndRest(opening.lodging);
  const left = applyBy === null ? null : daysBetween(words.today, applyBy);
  const stated = (value: string) => (value ? <Said>{value}</Said> : <span className="quiet">{unstated}</span>);
  return (
    <Facts>
      <Fact
        lead
        label={t("calls:term.dates")}
        note={
          startDate &&
          endDate &&
          words.clauses([words.fullDayRange(startDate, endDate), words.days(daysBetween(startDate, endDate) + 1)])
        }
      >
        {stated(startDate ? words.dayRange(startDate, endDate) : "")}
      </Fact>
      <Fact lead label={t("calls:term.pay")} note={<PayNote opening={opening} />}>
        {opening.payMin !== null && opening.payMax !== null && opening.payUnit
          ? words.pay(opening.payMin, opening.payMax, opening.payUnit)
          : stated("")}
      </Fact>
      <Fact label={t("calls:term.hours")} note={hoursNote && <Said>{hoursNote}</Said>}>
        {stated(hours)}
      </Fact>
      <Fact label={t("calls:term.place")} note={<PlaceNote opening={opening} />}>
        {stated(words.where(opening))}
      </Fact>
      <Fact label={t("calls:term.lodging")} note={lodgingNote && <Said>{lodgingNote}</Said>}>
        {stated(lodging)}
      </Fact>
      <Fact
        label={t("calls:term.headcount")}
        note={filled > 0 && t("calls:sheet.placesLeft", { count: headcount - filled })}
      >
        {t("calls:people", { count: headcount })}
      </Fact>
      <Fact
        label={t("calls:term.replyHours")}
        note={
          record.total === 0
            ? t("calls:sheet.noRecord")
            : t("calls:sheet.record", { count: record.total, share: words.share(record.kept / record.total) })
        }
      >
        {stated(replyHours === null ? "" : words.duration(replyHours))}
      </Fact>
      <Fact
        label={t("calls:term.applyBy")}
        tone={opening.open && left !== null && left <= 8 ? "due" : undefined}
        note={
          opening.open &&
          left !== null &&
          (left === 0 ? t("calls:sheet.lastDay") : t("calls:sheet.daysLeft", { count: left }))
        }
      >
        {stated(applyBy ? words.day(applyBy) : "")}
      </Fact>
    </Facts>
  );
}

function PlaceNote({ opening }: { opening: OpeningView }) {
  const words = useTermWords();
  return <Said>{words.clauses([opening.workMode === "on-site" && words.workMode("on-site"), opening.place])}</Said>;
}

function PayNote({ opening }: { opening: OpeningView }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const { startDate, endDate, payUnit, payMin, payMax } = opening;
  const days = startDate && endDate ? daysBetween(startDate, endDate) + 1 : 0;
  const sum =
    payUnit === "day" && payMin !== null && payMax !== null && days > 1
      ? t("calls:sheet.payTotal", { days: words.days(days), sum: words.moneyRange(payMin * days, payMax * days) })
      : null;
  const terms = words.clauses([
    words.cycle(opening.payCycle),
    words.contract(opening.contractType),
    words.method(opening.payMethod),
  ]);
  return <>{words.clauses([terms, sum, payMin !== null && t("calls:sheet.beforeTax")])}</>;
}

/** 每日10小时，7:00–18:00 → the first clause large, the rest below it; one long clause stays whole. */
function headAndRest(text: string): [string, string | null] {
  const match = /^([^，,；;。\n]{1,16})[，,；;。\n]\s*(.+)$/s.exec(text.trim());
  return match ? [match[1]!, match[2]!] : [text, null];
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { daysBetween } from "~/domain/days";
import { inLocale, titleIn, type Call } from "~/domain/openings";
import { paths } from "~/http/paths";
import { CallLine } from "../call-line";
import { PayLine } from "../pay";
import { Promise as ReplyPromise } from "../promise";
import { useTermWords } from "./use-term-words";

export type OpeningCallProps = {
  call: Call;
  /** How its studio kept its promises; without one, the promise says only how long. */
  record?: { total: number; kept: number };
  mark?: ReactNode;
  /** Title and names with marks in them, where a search found something there. */
  title?: ReactNode;
  about?: ReactNode;
  /** How its dates lie to those asked for. */
  lies?: string;
  level?: 2 | 3;
};

/** One opening as a line of a list; inside <ul>. */
export function OpeningCall({ call, record, mark, title, about, lies, level }: OpeningCallProps) {
  const { t } = useTranslation();
  const words = useTermWords();
  const { production, studio, startDate, endDate } = call;
  const left = call.headcount - call.filled;
  const days = startDate && endDate ? words.days(daysBetween(startDate, endDate) + 1) : null;
  return (
    <CallLine
      to={paths.opening(call.id)}
      title={title ?? titleIn(call, words.locale)}
      production={production.title}
      about={
        about ??
        words.line([
          words.clauses([
            words.title(inLocale(production.title, production.titleEn, words.locale)),
            words.episodes(production.episodes),
          ]),
          inLocale(studio.name, studio.nameEn, words.locale),
        ])
      }
      mark={mark}
      dates={startDate ? words.dayRange(startDate, endDate) : t("common:notStated")}
      place={
        <>
          {words.line([days, words.where(call), left > 0 && t("calls:sheet.placesLeft", { count: left })])}
          {lies && <span className="lies">{lies}</span>}
        </>
      }
      pay={
        <PayLine
          min={call.payMin}
          max={call.payMax}
          unit={call.payUnit}
          terms={[words.cycle(call.payCycle), words.contract(call.contractType)]}
        />
      }
      promise={call.replyHours !== null && record && <ReplyPromise hours={call.replyHours} {...record} />}
      level={level}
    />
  );
}

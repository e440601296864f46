import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import { useWords } from "./use-words";

export type Grade = "self" | "both" | "document" | "office";

export type EvidenceMarkProps = {
  grade: Grade;
  /** When the grade was given; self-stated has none. */
  date?: Day | null;
  /** Until when it holds. */
  until?: Day | null;
  /** Stands before the grade: what was checked. */
  subject?: string;
  /** Instead of the grade's own words: a count of what has it. */
  children?: ReactNode;
};

/** A small seal whose shape is the grade, with the grade and its date in words. */
export function EvidenceMark({ grade, date, until, subject, children }: EvidenceMarkProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <span className="evidence" data-grade={grade}>
      <span>
        {subject}
        {subject && words.locale === "en" && " "}
        {children ?? t(`common:grade.${grade}`)}
        {date && t("common:grade.on", { day: words.shortDay(date) })}
        {until && t("common:grade.until", { day: words.shortDay(until) })}
      </span>
    </span>
  );
}

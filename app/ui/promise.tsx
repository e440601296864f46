import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "./use-words";

export type PromiseProps = {
  /** The reply promise, in hours. */
  hours: number;
  /** Applications this studio has had to answer so far. */
  total: number;
  /** How many of them it answered in time. */
  kept: number;
  /** More of the same line: what the city adds, a clash of dates. */
  children?: ReactNode;
};

/** "Answers within 3 days · 92 % of 38 so far". */
export function Promise({ hours, total, kept, children }: PromiseProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <p className="promise">
      {t("common:promise.within", { duration: words.duration(hours) })}
      {total === 0
        ? t("common:promise.first")
        : t("common:promise.record", { count: total, share: words.share(kept / total) })}
      {children && (
        <>
          {words.locale === "en" ? " · " : "；"}
          {children}
        </>
      )}
    </p>
  );
}

import type { OwnOpening } from "~/domain/openings";
import { useTranslation } from "react-i18next";
import { useTermWords } from "./use-term-words";

/** Where an opening of one's own stands, in words: what a draft lacks, until when it is valid, why it ended. */
export function OpeningState({ opening }: { opening: OwnOpening }) {
  const { t } = useTranslation();
  const words = useTermWords();
  if (opening.status === "draft") {
    return opening.missing.length === 0 ? (
      <span className="good">{t("posting:state.ready")}</span>
    ) : (
      <span className="due">{t("posting:state.lacks", { count: opening.missing.length, terms: lacking() })}</span>
    );
  }
  if (opening.status === "closed") {
    return <span className="quiet">{t(`calls:closed.${opening.closedReason || "hand"}`)}</span>;
  }
  return (
    <span>
      {opening.applyBy
        ? t("posting:state.openUntil", { day: words.shortDay(opening.applyBy) })
        : t("posting:state.open")}
      {opening.notStated.length > 0 && (
        <span className="due"> {t("posting:state.notStated", { count: opening.notStated.length })}</span>
      )}
    </span>
  );

  function lacking() {
    const named = opening.missing.slice(0, 3).map((term) => t(`calls:term.${term}`));
    return words.list(named);
  }
}

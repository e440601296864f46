import { useTranslation } from "react-i18next";
import type { OwnOpening } from "~/domain/openings";
import { useTermWords } from "./use-term-words";

/** Missing terms that are named; of more than these, the first are. */
const NAMED = 3;

/** Where an opening of one's own stands, in words: what a draft lacks, until when it is valid, why it ended. */
export function OpeningState({ opening }: { opening: OwnOpening }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const { status, missing, closedReason, applyBy, notStated } = opening;
  if (status === "closed") return <span className="quiet">{t(`calls:closed.${closedReason || "hand"}`)}</span>;
  if (status === "draft") {
    if (missing.length === 0) return <span className="good">{t("posting:state.ready")}</span>;
    const terms = words.list(missing.slice(0, NAMED).map((term) => t(`calls:term.${term}`)));
    const lacks = { count: missing.length, terms };
    return (
      <span className="due">
        {missing.length > NAMED ? t("posting:state.lacksMany", lacks) : t("posting:state.lacks", lacks)}
      </span>
    );
  }
  return (
    <span>
      {applyBy ? t("posting:state.openUntil", { day: words.shortDay(applyBy) }) : t("posting:state.open")}
      {notStated.length > 0 && (
        <span className="due"> {t("posting:state.notStated", { count: notStated.length })}</span>
      )}
    </span>
  );
}

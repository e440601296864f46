import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import type { ShownStanding, StandingName } from "~/domain/studios";
import { EvidenceMark } from "../evidence";
import { useWords } from "../use-words";

/** Where verification stands: the office's seal with its dates while it holds, else in words. */
export function StandingMark({ standing, verifiedOn, verifiedUntil }: ShownStanding) {
  if (standing === "verified") return <EvidenceMark grade="office" date={verifiedOn} until={verifiedUntil} />;
  return <StandingWords standing={standing} until={verifiedUntil} />;
}

/** The same without the seal, for ledgers. */
export function StandingWords({ standing, until }: { standing: StandingName; until: Day | null }) {
  const { t } = useTranslation();
  const words = useWords();
  const tone = standing === "verified" || standing === "renewing" ? "good" : standing === "draft" ? "quiet" : "due";
  const dated = until && ["verified", "expiring", "renewing"].includes(standing);
  return (
    <span className={`small ${tone}`}>
      {t(`studios:standing.${standing}`)}
      {dated && t("studios:standingUntil", { day: words.shortDay(until) })}
    </span>
  );
}

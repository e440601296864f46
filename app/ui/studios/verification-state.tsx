import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import type { ShownStanding } from "~/domain/studios";
import { Notice } from "../notice";
import { StageTrack, type TrackPoint } from "../track";
import { useWords } from "../use-words";

export type VerificationStateProps = ShownStanding & {
  submittedOn: Day | null;
  refusalReason: string;
  refusalWords: string;
  /** How many days the last verified waited; null when that is unknown. */
  waited: { days: number; studios: number } | null;
};

/** Where verification stands, why, and what to expect. */
export function VerificationState(props: VerificationStateProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { standing, verifiedOn, verifiedUntil, submittedOn, refusalReason, refusalWords, waited } = props;
  const values = {
    day: submittedOn && words.day(submittedOn),
    on: verifiedOn && words.day(verifiedOn),
    until: verifiedUntil && words.day(verifiedUntil),
    reason: refusalReason && t(`studios:refusal.${refusalReason}`),
  };
  const refusedRenewal = refusalReason !== "" && standing !== "refused";
  const expects = standing === "draft" || standing === "waiting" || standing === "renewing" || standing === "refused";
  return (
    <div className="flow">
      <StageTrack label={t("studios:verification.track")} points={usePoints(props)} />
      <p>{t(`studios:verification.now.${standing}`, values)}</p>
      {refusalReason !== "" && (
        <Notice tone="due" title={refusedRenewal ? t("studios:verification.renewalRefused", values) : values.reason}>
          {refusalWords !== "" && <p className="plain">{refusalWords}</p>}
        </Notice>
      )}
      {expects && (
        <p className="quiet">
          {waited
            ? t("studios:verification.waited", { count: waited.studios, days: words.days(waited.days) })
            : t("studios:verification.waitedUnknown")}
        </p>
      )}
    </div>
  );
}

/** Papers, the office, the public: three points, and where this studio is between them. */
function usePoints({ standing, verifiedOn, verifiedUntil, submittedOn }: VerificationStateProps): TrackPoint[] {
  const { t } = useTranslation();
  const words = useWords();
  const holds = standing === "verified" || standing === "expiring" || standing === "renewing";
  const waits = standing === "waiting" || standing === "renewing";
  const handedIn = holds || waits || standing === "refused";
  return [
    {
      name: t("studios:verification.point.papers"),
      note: submittedOn && handedIn ? words.shortDay(submittedOn) : undefined,
      state: handedIn ? "done" : "current",
    },
    {
      name: t("studios:verification.point.office"),
      note:
        holds && verifiedOn
          ? words.shortDay(verifiedOn)
          : standing === "refused"
            ? t("studios:verification.sentBack")
            : undefined,
      state: holds ? "done" : standing === "refused" ? "ended" : waits ? "current" : "ahead",
    },
    {
      name: t("studios:verification.point.public"),
      note:
        holds && verifiedUntil ? t("studios:verification.until", { day: words.shortDay(verifiedUntil) }) : undefined,
      state: holds ? "current" : "ahead",
    },
  ];
}

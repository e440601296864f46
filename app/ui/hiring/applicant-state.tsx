import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Applicant } from "~/domain/hiring";
import { paths } from "~/http/paths";
import { useWords } from "../use-words";

/** Where an application stands, said to the studio: what is promised, what was answered, what is waited for. */
export function ApplicantState({ application }: { application: Applicant }) {
  const { t } = useTranslation();
  const words = useWords();
  const { stage, answerBy, engagementId, opening } = application;
  const declined =
    stage === "shortlisted" ? application.letters.find(({ status }) => status === "declined") : undefined;
  return (
    <>
      <p>{t(`hiring:deskState.${stage}`, { moment: words.moment(answerBy) })}</p>
      {stage === "refused" && (
        <p className="quiet">
          {t("hiring:state.why", { reason: t(`hiring:refusal.${application.refusalReason}`) })}
          {application.refusalWords && t("hiring:state.words", { words: application.refusalWords })}
        </p>
      )}
      {declined && (
        <p className="due">
          {t("hiring:desk.declined", {
            edition: declined.edition,
            reason: t(`hiring:declineReason.${declined.declineReason}`),
          })}
          {declined.declineWords && t("hiring:state.words", { words: declined.declineWords })}
        </p>
      )}
      {engagementId && (
        <p>
          <Link to={paths.studioEngagement(opening.studioId, engagementId)}>{t("hiring:own.seeEngagement")}</Link>
        </p>
      )}
    </>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { lastDayToAnswer, type OwnApplication } from "~/domain/hiring";
import { paths } from "~/http/paths";
import { Actions, LinkButton } from "../button";
import { useWords } from "../use-words";
import { useBriefWords } from "./use-brief-words";

/** Where an application stands in a sentence, why, and the one thing to do about it. */
export function OwnState({ own }: { own: OwnApplication }) {
  const { t } = useTranslation();
  const words = useWords();
  const { studio } = useBriefWords()(own.opening);
  const letter = own.letters.find(({ answerable }) => answerable);
  return (
    <>
      <p>{t(`hiring:state.${own.stage}`, { studio, moment: words.moment(own.answerBy) })}</p>
      {own.stage === "refused" && (
        <p>
          {t("hiring:state.why", { reason: t(`hiring:refusal.${own.refusalReason}`) })}
          {own.refusalWords && <span className="plain">{t("hiring:state.words", { words: own.refusalWords })}</span>}
        </p>
      )}
      {letter && (
        <Actions>
          <LinkButton to={paths.talentOffer(letter.id)} main>
            {t("hiring:own.seeOffer", { day: words.shortDay(lastDayToAnswer(letter)) })}
          </LinkButton>
        </Actions>
      )}
      {own.engagementId && (
        <p>
          <Link to={paths.talentEngagement(own.engagementId)}>{t("hiring:own.seeEngagement")}</Link>
        </p>
      )}
      <Editions own={own} />
    </>
  );
}

/** Editions that can no longer be answered, for the record. */
function Editions({ own }: { own: OwnApplication }) {
  const { t } = useTranslation();
  const former = own.letters.filter(({ answerable }) => !answerable);
  if (former.length === 0) return null;
  return (
    <ul className="small">
      {former.map(({ id, edition, status }) => (
        <li key={id}>
          <Link to={paths.talentOffer(id)}>{t("hiring:own.edition", { edition })}</Link>
          {t("common:separator")}
          {t(`hiring:offerStatus.${status}`)}
        </li>
      ))}
    </ul>
  );
}

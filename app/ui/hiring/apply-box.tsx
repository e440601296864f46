import { useTranslation } from "react-i18next";
import type { ApplyState, ReplyRecord } from "~/domain/hiring";
import type { OpeningView } from "~/domain/openings";
import { paths } from "~/http/paths";
import { Act } from "../act";
import { LinkButton } from "../button";
import { Promise as ReplyPromise } from "../promise";
import { useWords } from "../use-words";

type Props = {
  opening: Pick<OpeningView, "id" | "studioId" | "replyHours">;
  record: ReplyRecord;
  state: ApplyState;
};

/** What the reader of a call sheet can do about it: apply, begin a profile first, or see where they stand. Nothing where it is closed. */
export function ApplyBox({ opening, record, state }: Props) {
  const { t } = useTranslation();
  if (state.kind === "closed") return null;
  if (state.kind === "applied") return <Applied {...state} />;
  if (state.kind === "own-studio") {
    return (
      <Act promise={<p className="promise">{t("calls:box.own")}</p>}>
        <LinkButton to={paths.studioOpening(opening.studioId, opening.id, "applications")} wide>
          {t("calls:box.applicants")}
        </LinkButton>
      </Act>
    );
  }
  const first = state.kind === "no-profile";
  return (
    <Act
      promise={opening.replyHours !== null && <ReplyPromise hours={opening.replyHours} {...record} />}
      other={<p className="quiet">{t(`calls:box.note.${state.kind}`)}</p>}
    >
      <LinkButton to={first ? paths.talentBegin(paths.apply(opening.id)) : paths.apply(opening.id)} main wide>
        {first ? t("calls:box.begin") : t("calls:apply.button")}
      </LinkButton>
    </Act>
  );
}

function Applied({ applicationId, stage, sentAt }: Extract<ApplyState, { kind: "applied" }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Act
      promise={
        <p className="promise">
          {t("calls:box.applied", { moment: words.shortMoment(sentAt), stage: t(`calls:stage.${stage}`) })}
        </p>
      }
    >
      <LinkButton to={paths.talentApplication(applicationId)} wide>
        {t("calls:box.see")}
      </LinkButton>
    </Act>
  );
}

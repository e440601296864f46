import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { isAwaiting } from "~/domain/hiring";
import { StageTrack } from "../track";
import { useWords } from "../use-words";
import { stagePoints, type Passed } from "./stage-points";

type Props = {
  application: Omit<Passed, "offeredAt"> & { answerBy: Date };
  offeredAt: Date | null;
  /** Whose page it is: an offer waits for one's own answer or for the other's. */
  side: "creative" | "studio";
};

/** Where an application stands, with its dates; what is waited for stands under the point it has reached. */
export function ApplicationTrack({ application, offeredAt, side }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const waiting = () => {
    if (isAwaiting(application.stage))
      return t("hiring:track.answerBy", { moment: words.shortMoment(application.answerBy) });
    return application.stage === "offered" ? t(`hiring:track.waiting.${side}`) : null;
  };
  const points = stagePoints({ ...application, offeredAt }).map(({ stage, at, state }) => ({
    name: t(`calls:stage.${stage}`),
    note: state === "current" ? (waiting() ?? (at && words.shortDay(dayOf(at)))) : at && words.shortDay(dayOf(at)),
    state,
  }));
  return <StageTrack label={t("hiring:track.label")} points={points} />;
}

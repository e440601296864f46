import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { engagementNumber, type EngagementView } from "~/domain/engagements";
import { Crumbs } from "../crumbs";
import { Notice } from "../notice";
import { EngagementFacts } from "./engagement-facts";
import { useEngagementWords } from "./use-engagement-words";

type Props = {
  engagement: EngagementView;
  side: "creative" | "studio";
  /** The list this belongs to. */
  list: string;
  children?: ReactNode;
};

/** One engagement as its two sides see it: who works for whom, where it stands, and what was agreed. */
export function EngagementSheet({ engagement, side, list, children }: Props) {
  const { t } = useTranslation();
  const words = useEngagementWords();
  const { role, production, studio, profile, acceptedOn, state } = engagement;
  return (
    <>
      <Crumbs
        items={[
          { text: t("engagements:title"), to: list },
          engagementNumber(engagement.number),
          acceptedOn && t("engagements:agreedOn", { day: words.shortDay(acceptedOn) }),
        ]}
      />
      <h1>{words.heading(side === "studio" ? words.person(profile) : words.studio(studio), role, production)}</h1>
      <div className="mt-s6">
        <Notice
          tone={words.tone(state) === "due" ? "due" : state === "running" ? "good" : "plain"}
          title={words.state(state)}
        >
          <p>{t(`engagements:stateText.${side}.${state}`)}</p>
          {engagement.endingReason && <p>{words.ending(engagement)}</p>}
        </Notice>
      </div>
      <EngagementFacts engagement={engagement} />
      {children}
    </>
  );
}

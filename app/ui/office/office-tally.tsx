import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { QueueState } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Fact, Facts } from "../facts";
import { useWords } from "../use-words";

export type OfficeTallyProps = {
  counts: Record<QueueState, number>;
  wait: { days: number; studios: number } | null;
  /** Days that the first in the queue has waited. */
  longest: number | null;
  /** The days that "lately" means. */
  recent: { from: string; to: string; state: string };
  /** People at work on any of them. */
  people: number;
};

/** The office today in five figures; each opens the rows it counts. */
export function OfficeTally({ counts, wait, longest, recent, people }: OfficeTallyProps) {
  const { t } = useTranslation();
  const words = useWords();
  const waited =
    longest === null ? t("office:tally.waitingNone") : t("office:tally.waitingNote", { days: words.days(longest) });
  return (
    <Facts className="tally">
      <Fact label={t("office:tally.waiting")} lead note={waited}>
        <Link to={paths.officeStudios({ state: "waiting" })}>{words.count(counts.waiting)}</Link>
      </Fact>
      <Fact label={t("office:tally.expiring")} lead note={t("office:tally.expiringNote")}>
        <Link to={paths.officeStudios({ state: "expiring" })}>{words.count(counts.expiring)}</Link>
      </Fact>
      <Fact label={t("office:tally.verified")} lead note={t("office:tally.verifiedNote")}>
        <Link to={paths.officeStudios({ state: "verified" })}>{words.count(counts.verified)}</Link>
      </Fact>
      <Fact
        label={t("office:tally.wait")}
        lead
        note={wait ? t("office:tally.waitNote", { count: wait.studios }) : t("office:tally.waitUnknown")}
      >
        {wait ? words.days(wait.days) : t("common:unknown")}
      </Fact>
      <Fact label={t("office:tally.people")} lead note={t("office:tally.peopleNote")}>
        <Link to={paths.officePlacements(recent)}>{words.count(people)}</Link>
      </Fact>
    </Facts>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import type { StandingName } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Section } from "../section";
import { useWords } from "../use-words";
import type { StudioCounts } from "./studio-tally";

export type NextStepsProps = {
  studioId: string;
  owner: boolean;
  standing: StandingName;
  submittedOn: Day | null;
  verifiedUntil: Day | null;
  waited: { days: number; studios: number } | null;
  /** The public page has words. */
  about: boolean;
  counts: StudioCounts;
};

type Step = {
  name: "papers" | "again" | "waiting" | "renew" | "lapsed" | "page" | "production";
  to: string;
  due?: boolean;
};

/** What waits to be done before people can apply, the most pressing first. */
export function NextSteps(props: NextStepsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const steps = stepsOf(props);
  if (steps.length === 0) return null;
  const { submittedOn, verifiedUntil, waited } = props;
  const values = { day: submittedOn && words.day(submittedOn), until: verifiedUntil && words.day(verifiedUntil) };
  const others = waited
    ? t("studios:verification.waited", { count: waited.studios, days: words.days(waited.days) })
    : t("studios:verification.waitedUnknown");
  return (
    <Section title={t("studios:home.next")}>
      <ol className="todo">
        {steps.map(({ name, to, due }) => (
          <li key={name}>
            <h3>
              <Link to={to}>{t(`studios:home.step.${name}`)}</Link>
            </h3>
            <p className={due ? "small due" : "small quiet"}>
              {t(`studios:home.stepText.${name}`, values)}
              {(name === "papers" || name === "waiting") && ` ${others}`}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function stepsOf({ studioId, owner, standing, about, counts }: NextStepsProps): Step[] {
  const verification = paths.studioPart(studioId, "verification");
  const verifying: Partial<Record<StandingName, Step>> = {
    draft: { name: "papers", to: verification },
    refused: { name: "again", to: verification, due: true },
    waiting: { name: "waiting", to: verification },
    expiring: { name: "renew", to: verification, due: true },
    lapsed: { name: "lapsed", to: verification, due: true },
  };
  const first = verifying[standing];
  const opened = counts.draft + counts.published + counts.closed > 0;
  return [
    ...(first ? [first] : []),
    ...(owner && !about ? [{ name: "page" as const, to: paths.studioPart(studioId, "page") }] : []),
    ...(opened ? [] : [{ name: "production" as const, to: paths.studioPart(studioId, "productions") }]),
  ];
}

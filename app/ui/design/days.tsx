import { useTranslation } from "react-i18next";
import { daysFrom, type Day } from "~/domain/days";
import type { DayState } from "~/ui/day-runs";
import { Section } from "~/ui/section";
import { AvailabilityStrip } from "~/ui/strip";
import { StageTrack } from "~/ui/track";
import { useWords } from "~/ui/use-words";

export const monday = "2026-11-23";

const state = (from: Day, to: Day, is: DayState) => daysFrom(from, to).map((day) => [day, is] as const);

/** Five weeks with every state in them. */
export const someDays: Record<Day, DayState> = Object.fromEntries([
  ...state("2026-11-23", "2026-11-27", "engaged"),
  ...state("2026-12-17", "2026-12-18", "held"),
  ...state("2026-12-24", "2026-12-25", "away"),
]);

/** Availability strips and stage tracks. */
export function Days() {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <Section id="days" title={t("design:part.days")}>
        <div className="flow">
          <h3>{t("design:days.all")}</h3>
          <AvailabilityStrip from={monday} days={someDays} />
          <h3>{t("design:days.within")}</h3>
          <AvailabilityStrip
            from="2026-12-07"
            days={someDays}
            weeks={2}
            within={{ from: "2026-12-07", to: "2026-12-18" }}
          />
          <h3>{t("design:days.small")}</h3>
          <AvailabilityStrip from={monday} days={someDays} small />
          <h3>{t("design:days.empty")}</h3>
          <AvailabilityStrip from={monday} days={{}} />
        </div>
      </Section>
      <Section id="track" title={t("design:part.track")}>
        <div className="flow">
          <StageTrack
            label={t("design:track.label")}
            points={[
              { name: t("design:track.received"), note: words.shortDay("2026-11-20"), state: "done" },
              { name: t("design:track.review"), note: words.shortDay("2026-11-21"), state: "done" },
              { name: t("design:track.shortlisted"), note: words.shortDay("2026-11-22"), state: "done" },
              { name: t("design:track.offered"), note: t("design:track.waiting"), state: "current" },
              { name: t("design:track.engaged"), state: "ahead" },
              { name: t("design:track.wrapped"), state: "ahead" },
            ]}
          />
          <StageTrack
            label={t("design:track.refused")}
            points={[
              { name: t("design:track.received"), note: words.shortDay("2026-11-20"), state: "done" },
              { name: t("design:track.refused"), note: t("design:track.reason"), state: "ended" },
            ]}
          />
        </div>
      </Section>
    </>
  );
}

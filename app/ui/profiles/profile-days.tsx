import { useTranslation } from "react-i18next";
import { addDays } from "~/domain/days";
import type { Profile } from "~/domain/profiles";
import { AvailabilityStrip } from "../strip";
import { useWords } from "../use-words";
import { mondayOf } from "../words";

/** Five weeks of a person's days, and when they last looked at them. */
export function ProfileDays({
  profile,
}: {
  profile: Pick<Profile, "id" | "days" | "availabilityUpdatedAt" | "claimed">;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const first = mondayOf(words.today);
  const { availabilityUpdatedAt: updatedAt, claimed } = profile;
  return (
    <section className="when" aria-labelledby="days">
      <header>
        <h2 id="days">{t("cards:card.days")}</h2>
        <p className="tiny quiet">
          {!updatedAt
            ? t("cards:card.daysNever")
            : claimed
              ? t("cards:card.daysUpdated", { moment: words.shortMoment(updatedAt) })
              : t("cards:card.daysImported", { moment: words.shortMoment(updatedAt) })}
        </p>
      </header>
      <AvailabilityStrip from={first} days={profile.days} within={{ from: words.today, to: addDays(first, 34) }} />
    </section>
  );
}

import { useTranslation } from "react-i18next";
import { mondayOf } from "~/domain/days";
import type { ProfileHit } from "~/domain/search";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { PersonLine } from "../person-line";
import { AvailabilityStrip } from "../strip";
import { useWords } from "../use-words";
import { Marked } from "./marked";

/** Of the sizes in which a picture is kept, the one that a line of a list needs. */
const PICTURE_WIDTH = 320;

/** A person among the results, with what the query found in name and headline. */
export function ProfileHitLine({ hit }: { hit: ProfileHit }) {
  const { t } = useTranslation();
  const words = useWords();
  const { availableFrom, rates, works, documentedWorks, divisionName, relocate, portraitKey } = hit;
  const shown = rates.find(({ unit }) => unit === "day") ?? rates[0];
  const home = divisionName && t("search:person.home", { place: divisionName });
  const comes = relocate && t("search:person.relocate");
  return (
    <PersonLine
      to={paths.profile(hit.id)}
      name={<Marked segments={hit.marked.name} />}
      plainName={hit.marked.name.map(({ text }) => text).join("")}
      picture={portraitKey && paths.picture(portraitKey, PICTURE_WIDTH)}
      crafts={words.list(hit.crafts.map((craft) => roleName(craft, words.locale)))}
      headline={hit.headline && <Marked segments={hit.marked.headline} />}
      place={[home, comes].filter(Boolean).join(t("common:separator"))}
      record={
        works > 0 &&
        t("search:person.works", { count: works }) +
          (documentedWorks > 0 ? t("search:person.documented", { count: documentedWorks }) : "")
      }
      rate={shown && words.pay(shown.min, shown.max, shown.unit)}
      strip={<AvailabilityStrip from={mondayOf(words.today)} days={hit.days} small />}
      free={
        availableFrom &&
        availableFrom > words.today &&
        t("search:person.freeFrom", { day: words.shortDay(availableFrom) })
      }
    />
  );
}

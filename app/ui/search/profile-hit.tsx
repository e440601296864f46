import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import { grades } from "~/domain/profiles";
import type { ProfileHit } from "~/domain/search";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { EvidenceMark } from "../evidence";
import { PersonLine } from "../person-line";
import { AvailabilityStrip } from "../strip";
import { useWords } from "../use-words";
import { Marked } from "./marked";
import { useFreeWords } from "./use-free-words";

/** Of the sizes in which a picture is kept, the one that a line of a list needs. */
const PICTURE_WIDTH = 320;

export type ProfileHitLineProps = {
  hit: ProfileHit;
  /** The day by which somebody must be free, where the search names one. */
  by?: Day;
};

/** A person among the results: the same facts in the same places as their neighbours, with what the query found. */
export function ProfileHitLine({ hit, by }: ProfileHitLineProps) {
  const { t } = useTranslation();
  const words = useWords();
  const free = useFreeWords();
  const { rates, divisionName, relocate, portraitKey } = hit;
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
      works={hit.marked.works.length > 0 && <Works hit={hit} />}
      place={[home, comes].filter(Boolean).join(t("common:separator")) || t("search:person.anywhere")}
      record={<Record hit={hit} />}
      rate={
        shown ? (
          words.pay(shown.min, shown.max, shown.unit)
        ) : (
          <span className="quiet">{t("search:person.rateNotShared")}</span>
        )
      }
      strip={<AvailabilityStrip from={hit.weeksFrom} days={hit.days} asked={hit.fit} small />}
      free={free(hit, by)}
    />
  );
}

/** 《水亭门外》《三衢道中》 */
function Works({ hit }: { hit: ProfileHit }) {
  const words = useWords();
  return hit.marked.works.map((segments, index) => {
    const plain = segments.map(({ text }) => text).join("");
    const [before, after] = words.title(plain).split(plain);
    return (
      <Fragment key={plain}>
        {index > 0 && words.locale === "en" && ", "}
        {before}
        <Marked segments={segments} />
        {after}
      </Fragment>
    );
  });
}

/** How many works rest on what, each with its mark, the best first. */
function Record({ hit: { works } }: { hit: ProfileHit }) {
  const { t } = useTranslation();
  const graded = [...grades].reverse().flatMap((grade) => (works[grade] ? [{ grade, count: works[grade] }] : []));
  if (graded.length === 0) return t("search:person.noWorks");
  return graded.map(({ grade, count }) => (
    <EvidenceMark key={grade} grade={grade}>
      {t(`search:person.graded.${grade}`, { count })}
    </EvidenceMark>
  ));
}

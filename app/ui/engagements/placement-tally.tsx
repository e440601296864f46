import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { filterQuery, type PlacementFilter, type PlacementTotals } from "~/domain/engagements";
import { paths } from "~/http/paths";
import { Fact, Facts } from "../facts";
import { useWords } from "../use-words";

type Props = { filter: PlacementFilter; totals: PlacementTotals };

/** What the rows of a filter add up to; each figure leads to the rows it counts, and says how it counts them. */
export function PlacementTally({ filter, totals }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const rows = (more: PlacementFilter) =>
    paths.officePlacements(filterQuery({ ...filter, state: filter.state ?? "counted", ...more }));
  const figure = (name: keyof PlacementTotals, more: PlacementFilter = {}) => (
    <Fact lead label={t(`engagements:tally.${name}`)} note={t(`engagements:tally.note.${name}`)}>
      <Link to={`${rows(more)}#rows`}>{words.count(totals[name])}</Link>
    </Fact>
  );
  return (
    <Facts className="tally">
      {figure("placements")}
      {figure("people")}
      {figure("days")}
      {figure("local", { origin: "local" })}
      {figure("incoming", { origin: "incoming" })}
    </Facts>
  );
}

import { useTranslation } from "react-i18next";
import { facetsOf, type Facet as FacetName, type FacetValue, type SearchKind, type SearchQuery } from "~/domain/search";
import { Facet } from "../filters";

/** So many values stand open; the rest fold away. */
const SHOWN = 7;
const MOST = 60;

export type FacetSetsProps = {
  kind: SearchKind;
  query: SearchQuery;
  facets: Partial<Record<FacetName, FacetValue[]>>;
};

/** A set of boxes for each facet that has anything to choose. */
export function FacetSets({ kind, query, facets }: FacetSetsProps) {
  return facetsOf[kind].map((facet) => (
    <FacetSet key={facet} facet={facet} values={facets[facet] ?? []} chosen={query.facets[facet] ?? []} />
  ));
}

type FacetSetProps = { facet: FacetName; values: FacetValue[]; chosen: string[] };

function FacetSet({ facet, values, chosen }: FacetSetProps) {
  const { t } = useTranslation();
  const listed = (facet === "division" ? places(values, chosen) : values)
    .map((value) => ({ ...value, chosen: chosen.includes(value.value) }))
    .slice(0, MOST);
  if (listed.length === 0) return null;
  const open = listed.filter((value, index) => index < SHOWN || value.chosen);
  const folded = listed.filter((value) => !open.includes(value));
  return (
    <Facet
      legend={t(`search:facet.${facet}`)}
      name={facet}
      values={open}
      rest={{ summary: t("search:more", { count: folded.length }), values: folded }}
    />
  );
}

/** Quzhou and its counties first, then provinces: a city elsewhere is chosen by its address only. */
function places(values: FacetValue[], chosen: string[]): FacetValue[] {
  const here = values.filter(({ value }) => value.startsWith("3308"));
  const elsewhere = values.filter(
    ({ value }) => value.endsWith("0000") || (chosen.includes(value) && !here.some((one) => one.value === value)),
  );
  return [...here, ...elsewhere];
}

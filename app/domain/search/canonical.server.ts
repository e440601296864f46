import type { Locale } from "../identity";
import { emptyQuery, facetsOf, type Facet, type FacetValue, type SearchKind, type SearchQuery } from "../search";
import { toSearchParams } from "../search.forms";
import { fold } from "./text/folding.server";
import { labelled } from "./labels.server";
import { foldValue } from "./documents/values.server";

/**
 * A query as the parameters of its page without page, order and engine, and folded: queries that mean the same are
 * the same text, however they were typed.
 */
export function canonicalOf(kind: SearchKind, query: SearchQuery): string {
  const { q, rateMin, rateMax, availableBy, freeFrom, freeTo } = query;
  const folded = facetsOf[kind].flatMap((facet) => {
    const values = query.facets[facet];
    return values ? [[facet, [...new Set(values.map((value) => foldValue(facet, value)))]] as const] : [];
  });
  const words = fold(q).split(/\s+/).filter(Boolean).join(" ");
  const days = kind === "profile" ? { availableBy, freeFrom, freeTo } : { availableBy };
  return toSearchParams(kind, {
    ...emptyQuery,
    ...days,
    q: words,
    facets: Object.fromEntries(folded),
    rateMin,
    rateMax,
  }).toString();
}

/** The chosen values of a query as people read them; nothing is counted. */
export const labelsOf = (query: SearchQuery, locale: Locale): Partial<Record<Facet, FacetValue[]>> =>
  labelled(
    Object.fromEntries(
      Object.entries(query.facets).map(([facet, values]) => [facet, values.map((value) => ({ value, count: 0 }))]),
    ),
    locale,
  );

import { facetsOf, MAX_VALUES, type Facet } from "../search";
import type { Count, Question } from "./engine.server";
import { foldValue } from "./documents/values.server";

type Folded = Count & { folded: string };

/** Values in the order of an answer: the most frequent first, equals by their folded form; MAX_VALUES of each facet. */
export function byCount(facets: Partial<Record<Facet, Folded[]>>): Partial<Record<Facet, Count[]>> {
  return Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      values
        .sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
        .slice(0, MAX_VALUES)
        .map(({ value, count }) => ({ value, count })),
    ]),
  );
}

/** All facets of the kind, and every chosen value among its facet's even where it now finds nothing. */
export function withChosen(
  { kind, query }: Question,
  facets: Partial<Record<Facet, Count[]>>,
): Partial<Record<Facet, Count[]>> {
  return Object.fromEntries(
    facetsOf[kind].map((facet) => {
      const counts = facets[facet] ?? [];
      const known = new Set(counts.map(({ value }) => foldValue(facet, value)));
      const missing = (query.facets[facet] ?? []).filter((value) => !known.has(foldValue(facet, value)));
      return [facet, [...counts, ...missing.map((value) => ({ value, count: 0 }))]];
    }),
  );
}

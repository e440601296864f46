import { useTranslation } from "react-i18next";
import {
  askedDays,
  facetsOf,
  ranges,
  type Condition,
  type Facet,
  type Range,
  type SearchKind,
  type SearchQuery,
  type SearchResult,
} from "~/domain/search";
import { conditionsOf, withoutCondition, withoutValue } from "~/domain/search.forms";
import { useWords } from "../use-words";
import { addressOf } from "./addresses";

/** The conditions in force, in words, each with the page without it. */
export function useConditions(kind: SearchKind, query: SearchQuery, facets: SearchResult<unknown>["facets"]) {
  const { t } = useTranslation();
  const words = useWords();
  const label = (facet: Facet, value: string) => facets[facet]?.find((one) => one.value === value)?.label ?? value;
  const say = (range: Range): string => {
    if (range === "rateMin" || range === "rateMax")
      return t(`search:chip.${range}`, { amount: words.money(query[range]!) });
    const free = range === "freeFrom" || range === "freeTo" ? askedDays(query, words.today) : null;
    if (free) return t("search:chip.freeDays", { days: words.dayRange(free.from, free.to) });
    const by = range === "availableBy" && kind === "opening" ? "startBy" : range;
    return t(`search:chip.${by}`, { day: words.shortDay(query[range]!) });
  };
  const chips = [
    ...facetsOf[kind].flatMap((facet) =>
      (query.facets[facet] ?? []).map((value) => ({
        text: label(facet, value),
        to: addressOf(kind, withoutValue(query, facet, value)),
      })),
    ),
    ...ranges
      .filter((range) => conditionsOf(query).includes(range))
      .map((range) => ({ text: say(range), to: addressOf(kind, withoutCondition(query, range)) })),
  ];
  /** A whole condition in words: every value of its facet. */
  const name = (condition: Condition): string => {
    const range = ranges.find((one) => one === condition);
    if (range) return say(range);
    return words.list((query.facets[condition as Facet] ?? []).map((value) => label(condition as Facet, value)));
  };
  return { chips, name };
}

import { isDay } from "./days";
import { fenToYuan, yuanToFen } from "./money";
import {
  emptyQuery,
  engineNames,
  facets,
  facetsOf,
  MAX_CHARACTERS,
  MAX_PAGE_SIZE,
  PAGE_SIZE,
  ranges,
  sortsOf,
} from "./search";
import type { Condition, Facet, Range, SearchKind, SearchQuery } from "./search";

/** Which parameter cannot be taken, and what it would have to be (in English, for programmers). */
export type ParameterProblem = { parameter: string; detail: string };

type Reading = { query: SearchQuery; problems: ParameterProblem[] };
type Reader = (text: string, query: SearchQuery) => string | null;

const day =
  (name: "availableBy" | "freeFrom" | "freeTo"): Reader =>
  (text, query) => {
    if (!isDay(text)) return "must be a day, written YYYY-MM-DD";
    query[name] = text;
    return null;
  };

const rate =
  (name: "rateMin" | "rateMax"): Reader =>
  (text, query) => {
    const fen = yuanToFen(text);
    if (fen === null) return "must be an amount in yuan, such as 800 or 800.50";
    query[name] = fen;
    return null;
  };

/** Control characters mean nothing, and a database takes no NUL. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, " ").trim();

/** Parameters that stand once. */
const single: Record<string, Reader> = {
  q(text, query) {
    const characters = [...printable(text)];
    query.q = characters.slice(0, MAX_CHARACTERS).join("").trim();
    return characters.length > MAX_CHARACTERS ? `must have at most ${MAX_CHARACTERS} characters` : null;
  },
  page(text, query) {
    if (!/^[0-9]{1,15}$/.test(text) || Number(text) < 1) return "must be a whole number from 1";
    query.page = Number(text);
    return null;
  },
  pageSize(text, query) {
    if (!/^[0-9]{1,4}$/.test(text) || Number(text) < 1 || Number(text) > MAX_PAGE_SIZE) {
      return `must be a whole number from 1 to ${MAX_PAGE_SIZE}`;
    }
    query.pageSize = Number(text);
    return null;
  },
  engine(text, query) {
    query.engine = engineNames.find((name) => name === text);
    return query.engine ? null : `must be one of ${engineNames.join(", ")}`;
  },
  rateMin: rate("rateMin"),
  rateMax: rate("rateMax"),
  availableBy: day("availableBy"),
};

// On a page one may also ask for people who are free on certain days; the page decides how many hits it shows.
const onPages: Record<SearchKind, Record<string, Reader>> = {
  opening: single,
  profile: { ...single, freeFrom: day("freeFrom"), freeTo: day("freeTo") },
};

const sorted =
  (kind: SearchKind): Reader =>
  (text, query) => {
    const sort = sortsOf[kind].find((one) => one === text);
    if (!sort) return `must be one of ${sortsOf[kind].join(", ")}`;
    query.sort = sort;
    return null;
  };

function read(kind: SearchKind, parameters: URLSearchParams, readers: Record<string, Reader>): Reading {
  const query: SearchQuery = { ...emptyQuery, facets: {} };
  const problems: ParameterProblem[] = [];
  const refuse = (parameter: string, detail: string) => problems.push({ parameter, detail });
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const facet = facetsOf[kind].find((one) => one === name);
    const reader = name === "sort" ? sorted(kind) : Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (facet) {
      const chosen = [...new Set(values.map(printable).filter(Boolean))];
      if (chosen.length > 0) query.facets[facet] = chosen;
      else refuse(name, "must not be empty");
    } else if (!reader) {
      refuse(name, "is not a parameter of this address");
    } else {
      const detail = reader(values[0]!, query);
      if (values.length > 1) refuse(name, "must be given once");
      else if (detail) refuse(name, detail);
    }
  }
  if (query.rateMin !== undefined && query.rateMax !== undefined && query.rateMin > query.rateMax) {
    refuse("rateMin", "must not be greater than rateMax");
  }
  return { query, problems };
}

/** What a page's address asks for; whatever it does not understand is left out. */
export function parseLeniently(kind: SearchKind, parameters: URLSearchParams): SearchQuery {
  const { query } = read(kind, parameters, onPages[kind]);
  return { ...query, pageSize: PAGE_SIZE };
}

/** What a program's address asks for, or the first parameter that cannot be taken. */
export function parseStrictly(
  kind: SearchKind,
  parameters: URLSearchParams,
): { query: SearchQuery } | { problem: ParameterProblem } {
  const { query, problems } = read(kind, parameters, single);
  return problems[0] ? { problem: problems[0] } : { query };
}

/**
 * The one way to write a query as an address: defaults are left out, facets stand in the order of the screen
 * and their values in the order of the alphabet, so that equal queries have equal addresses.
 */
export function toSearchParams(kind: SearchKind, query: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set("q", query.q);
  for (const facet of facetsOf[kind]) {
    for (const value of [...(query.facets[facet] ?? [])].sort()) parameters.append(facet, value);
  }
  for (const name of ["rateMin", "rateMax"] as const) {
    const fen = query[name];
    if (fen !== undefined) parameters.set(name, fenToYuan(fen));
  }
  for (const name of ["availableBy", "freeFrom", "freeTo"] as const) {
    const given = query[name];
    if (given) parameters.set(name, given);
  }
  if (query.sort !== "relevance") parameters.set("sort", query.sort);
  if (query.pageSize !== PAGE_SIZE) parameters.set("pageSize", String(query.pageSize));
  if (query.page > 1) parameters.set("page", String(query.page));
  if (query.engine) parameters.set("engine", query.engine);
  return parameters;
}

/** The query without one value of a facet; back on the first page. */
export function withoutValue(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const left = (query.facets[facet] ?? []).filter((one) => one !== value);
  if (left.length === 0) return withoutCondition(query, facet);
  return { ...query, facets: { ...query.facets, [facet]: left }, page: 1 };
}

/** The query without a facet or a range (free days go with both their ends); back on the first page. */
export function withoutCondition(query: SearchQuery, condition: Condition): SearchQuery {
  const next: SearchQuery = { ...query, facets: { ...query.facets }, page: 1 };
  if (!isRange(condition)) delete next.facets[condition];
  else for (const range of isFree(condition) ? freeEnds : [condition]) delete next[range];
  return next;
}

/** What narrows a query beside its words; both ends of free days are one condition, under the name of the first given. */
export const conditionsOf = (query: SearchQuery): Condition[] => [
  ...facets.filter((facet) => query.facets[facet]),
  ...ranges.filter((range) => query[range] !== undefined && !(range === "freeTo" && query.freeFrom)),
];

const freeEnds = ["freeFrom", "freeTo"] as const;
const isFree = (range: Range) => freeEnds.some((end) => end === range);

const isRange = (condition: Condition): condition is Range => ranges.some((range) => range === condition);

import { addDays, mondayOf, type Day } from "./days";
import type { Fen } from "./money";
import type { Call } from "./openings";
import type { DayState, Grade, Rate } from "./profiles";

/** What can be searched for. */
export type SearchKind = "opening" | "profile";

export const facets = [
  "role",
  "genre",
  "skill",
  "division",
  "language",
  "workMode",
  "contractType",
  "payUnit",
] as const;
export type Facet = (typeof facets)[number];

export const ranges = ["rateMin", "rateMax", "availableBy", "freeFrom", "freeTo"] as const;
export type Range = (typeof ranges)[number];

/** Anything that narrows a search beside its words. */
export type Condition = Facet | Range;

/** The facets of a kind, in the order of the screen. */
export const facetsOf: Record<SearchKind, readonly Facet[]> = {
  opening: ["role", "division", "payUnit", "contractType", "workMode", "genre", "skill", "language"],
  profile: ["role", "division", "genre", "skill", "language", "workMode"],
};

export type Sort = "relevance" | "newest" | "rate" | "start";
export const sortsOf: Record<SearchKind, readonly Sort[]> = {
  opening: ["relevance", "newest", "start", "rate"],
  profile: ["relevance", "newest", "rate"],
};

export const engineNames = ["postgres", "meilisearch"] as const;
export type EngineName = (typeof engineNames)[number];

/** The longest text that is searched for, in characters. */
export const MAX_CHARACTERS = 100;
/** The most words of a text that are looked at. */
export const MAX_TERMS = 10;
/** Hits beyond this are neither counted nor paged through. */
export const MAX_HITS = 1000;
export const PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 50;
/** Values of one facet that an answer names, the most frequent first. */
export const MAX_VALUES = 500;
/** Below this many hits, documents that match only some words are shown too. */
export const FEW_HITS = 3;

/** What somebody looks for. Lists of a facet are alternatives; facets and ranges all hold together. */
export type SearchQuery = {
  q: string;
  page: number;
  pageSize: number;
  sort: Sort;
  facets: Partial<Record<Facet, string[]>>;
  /** Fen, both ends included: a span of pay matches where it touches this one. */
  rateMin?: Fen;
  rateMax?: Fen;
  /** Free from, or starting, on or before this day. */
  availableBy?: Day;
  /** Days on all of which somebody must be free; profiles only. */
  freeFrom?: Day;
  freeTo?: Day;
  /** A wish, granted where that engine answers. */
  engine?: EngineName;
};

export const emptyQuery: SearchQuery = { q: "", page: 1, pageSize: PAGE_SIZE, sort: "relevance", facets: {} };

export type FacetValue = { value: string; label: string; count: number };

/** A stretch of a text, and whether the query found it; for <mark>. */
export type Segment = { text: string; marked: boolean };

/** What a suggestion under the search field names. */
export type SuggestionGroup = "person" | "role" | "work" | "production" | "studio";
/** What is suggested for a kind, in the order of the screen. */
export const suggestionGroupsOf: Record<SearchKind, readonly SuggestionGroup[]> = {
  opening: ["role", "production", "studio"],
  profile: ["person", "role", "work"],
};

/** Something that exists and may be meant by what was typed so far; searching for `text` finds it. */
export type Suggestion = { group: SuggestionGroup; text: string; segments: Segment[] };

/** An opening as a search shows it: on offer today. */
export type OpeningHit = Call & {
  kind: "opening";
  externalId: string | null;
  skills: string[];
  genres: string[];
  updatedAt: Date;
  /** Names in the viewer's language, with what the query found in them. */
  marked: { title: Segment[]; production: Segment[]; studio: Segment[] };
};

/** Days, both ends included. */
export type Days = { from: Day; to: Day };

/** The days on all of which somebody must be free; one end alone asks for that day, or for all until then. */
export function askedDays({ freeFrom, freeTo }: Pick<SearchQuery, "freeFrom" | "freeTo">, today: Day): Days | null {
  if (!freeFrom && !freeTo) return null;
  const from = freeFrom ?? today;
  return { from, to: freeTo && freeTo >= from ? freeTo : from };
}

export const WEEKS_SHOWN = 5;

/** The weeks of a calendar worth showing: from this one on, or from the days asked for where those lie further off. */
export function weeksShown(asked: Days | null, today: Day): Days {
  const last = (monday: Day) => addDays(monday, WEEKS_SHOWN * 7 - 1);
  const now = mondayOf(today);
  const from = asked && asked.to > last(now) ? mondayOf(asked.from) : now;
  return { from, to: last(from) };
}

/** How days asked for lie in somebody's calendar: so many of them are free, the first of these so many days late. */
export type DaysFit = Days & { free: number; of: number; late: number };

/** A profile as a search shows it to this viewer; rates are the ones they may see. */
export type ProfileHit = {
  kind: "profile";
  id: string;
  externalId: string | null;
  name: string;
  nameEn: string;
  headline: string;
  crafts: string[];
  genres: string[];
  skills: string[];
  languages: string[];
  homeDivision: string | null;
  /** The county's name in the viewer's language, or "". */
  divisionName: string;
  relocate: boolean;
  workMode: string;
  availableFrom: Day | null;
  /** The Monday with which the five weeks shown begin. */
  weeksFrom: Day;
  /** Days of those weeks that are not simply free. */
  days: Record<Day, DayState>;
  /** How the days asked for lie in this person's calendar; null where none were. */
  fit: DaysFit | null;
  rates: Rate[];
  portraitKey: string | null;
  /** How many works rest on what. */
  works: Partial<Record<Grade, number>>;
  updatedAt: Date;
  /** Of the works two: those with what the query found, else the first. */
  marked: { name: Segment[]; headline: Segment[]; works: Segment[][] };
};

/** A page of answers, with what the viewer may see of each. */
export type SearchResult<Hit> = {
  engine: EngineName;
  total: number;
  /** There are more than `total`. */
  totalIsCapped: boolean;
  /** False where what the facets count over many hits is half a minute old at most. */
  countsExact: boolean;
  page: number;
  pageSize: number;
  items: Hit[];
  /** Where too few match: what `suggestion` finds, or else what matches some of the words; not in `total`. */
  relaxed: Hit[];
  /** Where few are free on all days asked for: who is on some of them, the most days first; not in `total`. */
  nearlyFree: Hit[];
  facets: Partial<Record<Facet, FacetValue[]>>;
  /** Where nothing was found: another spelling of the query, which finds `relaxed`. */
  suggestion: string | null;
  /** Where nothing was found: conditions without which something would be, and how much; the most first. */
  drops: { condition: Condition; total: number }[];
};

/** How many pages there are to turn, at least one. */
export const pagesOf = ({ total, pageSize }: { total: number; pageSize: number }) =>
  Math.max(1, Math.ceil(total / pageSize));

import type { Day } from "../../days";
import { lastDay, payUnits } from "../../openings";
import type { Facet, SearchKind } from "../../search";
import { genreName, languageName, languageTag } from "../../vocabulary";
import { divisionPath, roleLabels } from "../../vocabulary.server";
import type { OpeningRow, ProfileRow } from "./rows.server";

/** A text that is also found by how it sounds; `known` where it comes from the vocabulary and not from a person. */
export type Spoken = { text: string; person?: boolean; known?: boolean };

/**
 * Where a text stands: names and titles; words for the first craft; for other crafts; what is chosen from lists or
 * named (skills, works, genres, languages, places, months); headlines, productions, studios; free text.
 */
export const textPlaces = ["names", "main", "crafts", "listed", "headline", "told"] as const;
export type TextPlace = (typeof textPlaces)[number];

export type WholePlace = "called" | "first" | "further";

/** Anyone, or verified studios and the office. */
export type Audience = "public" | "studios";

/** Fen, both ends included. */
export type Span = { min: number; max: number };

/** What both engines are given of a profile or an opening: already decided, not yet cut into tokens. */
export type SearchDocument = {
  kind: SearchKind;
  id: string;
  /** Who may find it. */
  audience: Audience;
  /** How much it tells, 0 to 10: orders what nothing else orders. */
  quality: number;
  updatedAt: Date;
  validUntil: Day | null;
  startDay: Day | null;
  busy: Day[];
  /** The span of pay that an audience may compare. */
  rate: Record<Audience, Span | null>;
  /** Ascending; null comes last. */
  rateOrder: Record<Audience, number | null>;
  facets: Partial<Record<Facet, string[]>>;
  /** Texts by how much they say of what somebody is, in the order of `textPlaces`. */
  texts: Record<TextPlace, string[]>;
  /** Texts that a query may say whole: names, what somebody is first of all, what else they are, know and have made. */
  whole: Record<WholePlace, string[]>;
  spoken: Spoken[];
};

/** A change here, or in how texts become tokens, asks for a rebuild. */
export const DOCUMENT_VERSION = 3;

/** A verification that ends after every opening. */
const EVER = "9999-12-31";
const filled = (texts: (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text));
const bothNames = (codes: string[], nameOf: (code: string, locale: "zh-CN" | "en") => string) =>
  codes.flatMap((code) => [nameOf(code, "zh-CN"), nameOf(code, "en")]);
const placesOf = (code: string | null) => (code ? divisionPath(code) : []);
const codesOf = (code: string | null) =>
  code ? [...new Set([...placesOf(code).map((place) => place.code), code])] : [];
const languageTags = (tags: string[]) => [...new Set(tags.map((tag) => languageTag(tag) ?? tag))];

/** 开化县 as people call it: 开化. */
const shortNames = (places: { zh: string }[]) =>
  places.map(({ zh }) => zh.replace(/[省市区县]$/, "")).filter((name) => name.length > 1);

/** Who works from afar at all is asked for by that word; being on set goes without saying. */
const modeWords = (workMode: string) => (workMode === "remote" || workMode === "mixed" ? ["远程", "remote"] : []);

const knownWords = (crafts: string[], places: { zh: string }[]): Spoken[] =>
  [...crafts, ...places.map((place) => place.zh)].map((text) => ({ text, known: true }));

/** The document of a profile, or null where nobody but its owner may find it. */
export function documentOfProfile(row: ProfileRow): SearchDocument | null {
  if (row.closed || (row.visibility !== "public" && row.visibility !== "studios")) return null;
  const places = placesOf(row.homeDivision);
  const [main = [], ...others] = row.crafts.map(roleLabels);
  const listed = [
    ...row.skills,
    ...row.creditTitles,
    ...bothNames(row.genres, genreName),
    ...bothNames(languageTags(row.languages), languageName),
    ...places.flatMap(({ zh, en }) => [zh, en]),
    ...modeWords(row.workMode),
  ];
  const spans = { public: daySpan(row, ["public"]), studios: daySpan(row, ["public", "studios"]) };
  return {
    kind: "profile",
    id: row.id,
    audience: row.visibility,
    quality: qualityOfProfile(row),
    updatedAt: row.updatedAt,
    validUntil: null,
    startDay: row.availableFrom,
    busy: row.busy,
    rate: spans,
    rateOrder: { public: spans.public?.min ?? null, studios: spans.studios?.min ?? null },
    facets: {
      role: row.crafts,
      genre: row.genres,
      skill: row.skills,
      language: languageTags(row.languages),
      division: codesOf(row.homeDivision),
      workMode: [row.workMode],
    },
    texts: {
      names: filled([row.name, row.nameEn]),
      main,
      crafts: others.flat(),
      listed,
      headline: filled([row.headline, row.headlineEn]),
      told: filled([row.bio, row.bioEn]),
    },
    whole: {
      called: filled([row.name, row.nameEn]),
      first: main,
      further: [...others.flat(), ...listed, ...shortNames(places)],
    },
    spoken: [
      { text: row.name, person: true },
      ...row.creditTitles.map((text) => ({ text })),
      ...knownWords([...main, ...others.flat()], places),
    ],
  };
}

/** The document of an opening, or null where it is not on offer. Whether it is still valid is asked day by day. */
export function documentOfOpening(row: OpeningRow): SearchDocument | null {
  if (row.status !== "published" || row.filled >= row.headcount) return null;
  if (row.studioStatus !== "verified" || !row.verifiedUntil) return null;
  const until = lastDay(row) ?? EVER;
  const places = placesOf(row.division);
  const crafts = roleLabels(row.role);
  const genres = row.genres.length > 0 ? row.genres : row.productionGenres;
  const pay =
    row.payMin === null && row.payMax === null
      ? null
      : { min: row.payMin ?? row.payMax!, max: row.payMax ?? row.payMin! };
  // Figures of different units do not compare: those paid by the day come first, each unit from high to low.
  const unit = payUnits.findIndex((one) => one === row.payUnit);
  const order = pay && unit >= 0 ? unit * 1e10 + (1e10 - 1 - pay.max) : null;
  const titles = filled([row.title, row.titleEn]);
  const productionAndStudio = filled([row.productionTitle, row.productionTitleEn, row.studioName, row.studioNameEn]);
  const listed = filled([
    ...row.skills,
    ...bothNames(genres, genreName),
    ...places.flatMap(({ zh, en }) => [zh, en]),
    ...modeWords(row.workMode),
    row.place,
    ...monthsOf(row.startDate, row.endDate),
  ]);
  return {
    kind: "opening",
    id: row.id,
    audience: "public",
    quality: qualityOfOpening(row),
    updatedAt: row.updatedAt,
    validUntil: until < row.verifiedUntil ? until : row.verifiedUntil,
    startDay: row.startDate,
    busy: [],
    rate: { public: pay, studios: pay },
    rateOrder: { public: order, studios: order },
    facets: {
      role: [row.role],
      genre: genres,
      skill: row.skills,
      division: codesOf(row.division),
      workMode: filled([row.workMode]),
      contractType: filled([row.contractType]),
      payUnit: filled([row.payUnit]),
    },
    texts: {
      names: titles,
      main: crafts,
      crafts: [],
      listed,
      headline: productionAndStudio,
      told: filled([row.description, row.descriptionEn]),
    },
    whole: {
      called: [...titles, ...productionAndStudio],
      first: crafts,
      further: [...listed, ...shortNames(places)],
    },
    spoken: [
      ...[row.title, row.productionTitle, row.studioName].map((text) => ({ text })),
      ...knownWords(crafts, places),
    ],
  };
}

function daySpan(row: ProfileRow, audiences: string[]): Span | null {
  const rate = row.rates.find((one) => one.unit === "day" && audiences.includes(one.audience));
  return rate ? { min: rate.min, max: rate.max } : null;
}

function qualityOfProfile(row: ProfileRow): number {
  const has = [
    row.headline,
    row.bio,
    row.skills.length,
    row.genres.length,
    row.homeDivision,
    row.availableFrom,
    row.hasPortrait,
  ];
  return has.filter(Boolean).length + Math.min(3, row.creditTitles.length);
}

function qualityOfOpening(row: OpeningRow): number {
  const has = [
    row.description,
    row.skills.length,
    row.payMin,
    row.startDate,
    row.endDate,
    row.division,
    row.contractType,
    row.workMode,
  ];
  return has.filter(Boolean).length + (row.notStated.length === 0 ? 2 : 0);
}

/** "12月" for every month that work falls in; a year of months at most. */
function monthsOf(from: Day | null, to: Day | null): string[] {
  if (!from) return [];
  const months: string[] = [];
  let [year, month] = from.split("-").map(Number) as [number, number];
  const last = (to ?? from).slice(0, 7);
  for (; months.length < 12 && `${year}-${String(month).padStart(2, "0")}` <= last; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    months.push(`${month}月`);
  }
  return months;
}

import type { Day } from "../days";
import { lastDay, payUnits } from "../openings";
import type { Facet, SearchKind } from "../search";
import { genreName, languageName, languageTag, roleName } from "../vocabulary";
import { divisionPath, roleLabels } from "../vocabulary.server";
import type { OpeningRow, ProfileRow } from "./rows.server";

/** A text that is also found by how it sounds; `known` where it comes from the vocabulary and not from a person. */
export type Spoken = { text: string; person?: boolean; known?: boolean };

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
  /** Texts by weight: names, headline and crafts, skills and works, the rest. */
  texts: Record<"a" | "b" | "c" | "d", string[]>;
  /** Texts that a query may name whole, the best answer to it: names, titles, crafts. */
  names: string[];
  spoken: Spoken[];
};

/** A change here, or in how texts become tokens, asks for a rebuild. */
export const DOCUMENT_VERSION = 2;

/** A verification that ends after every opening. */
const EVER = "9999-12-31";
const filled = (texts: (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text));
const bothNames = (codes: string[], nameOf: (code: string, locale: "zh-CN" | "en") => string) =>
  codes.flatMap((code) => [nameOf(code, "zh-CN"), nameOf(code, "en")]);
const placesOf = (code: string | null) => (code ? divisionPath(code) : []);
const codesOf = (code: string | null) =>
  code ? [...new Set([...placesOf(code).map((place) => place.code), code])] : [];
const languageTags = (tags: string[]) => [...new Set(tags.map((tag) => languageTag(tag) ?? tag))];

const knownWords = (crafts: string[], places: { zh: string }[]): Spoken[] =>
  [...crafts, ...places.map((place) => place.zh)].map((text) => ({ text, known: true }));

/** The document of a profile, or null where nobody but its owner may find it. */
export function documentOfProfile(row: ProfileRow): SearchDocument | null {
  if (row.closed || (row.visibility !== "public" && row.visibility !== "studios")) return null;
  const places = placesOf(row.homeDivision);
  const crafts = row.crafts.flatMap(roleLabels);
  const spans = { public: daySpan(row, ["public"]), studios: daySpan(row, ["public", "studios"]) };
  const main = row.crafts[0] ? [roleName(row.crafts[0], "zh-CN"), roleName(row.crafts[0], "en")] : [];
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
      a: filled([row.name, row.nameEn]),
      b: filled([row.headline, row.headlineEn, ...crafts]),
      c: filled([
        ...row.skills,
        ...row.creditTitles,
        ...bothNames(row.genres, genreName),
        ...bothNames(languageTags(row.languages), languageName),
        ...places.flatMap((place) => [place.zh, place.en]),
      ]),
      d: filled([row.bio, row.bioEn]),
    },
    names: filled([row.name, row.nameEn, ...main]),
    spoken: [
      { text: row.name, person: true },
      ...row.creditTitles.map((text) => ({ text })),
      ...knownWords(crafts, places),
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
      a: titles,
      b: filled([...crafts, row.productionTitle, row.productionTitleEn, row.studioName, row.studioNameEn]),
      c: filled([
        ...row.skills,
        ...bothNames(genres, genreName),
        ...places.flatMap((place) => [place.zh, place.en]),
        row.place,
        ...monthsOf(row.startDate, row.endDate),
      ]),
      d: filled([row.description, row.descriptionEn]),
    },
    names: filled([
      ...titles,
      roleName(row.role, "zh-CN"),
      roleName(row.role, "en"),
      row.productionTitle,
      row.studioName,
    ]),
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

import { createHash } from "node:crypto";
import type { IndexSettings } from "~/adapters/meilisearch.server";
import { genres, languages, quzhouCounties, roles } from "../../vocabulary";
import { roleLabels } from "../../vocabulary.server";
import { facetsOf, MAX_HITS, MAX_VALUES, type SearchKind } from "../../search";
import type { Audience, SearchDocument } from "../documents/documents.server";
import { DOCUMENT_VERSION, textPlaces } from "../documents/documents.server";
import { fold } from "../text/folding.server";
import { soundsOf } from "../text/sounds.server";
import { wholeOf } from "../text/tokens.server";
import { asValue, keyOf } from "../documents/values.server";
import { versionOf } from "../documents/versions.server";
import { lexemesAsked, lexemesOf, runsOf } from "../text/words.server";

// Meilisearch is given our own lexemes, written in Latin letters, so that its segmentation of Chinese (which
// hides what stands inside a word) has no say: both engines find the same documents.

const LETTERS = "abcdefghijklmnop";
const END = "q";

/** A lexeme as one word of letters. All but plain Latin words carry an end, so that no other is their beginning. */
export const encode = (lexeme: string) => (/^[a-z]+$/.test(lexeme) ? lexeme : encodeBeginning(lexeme) + END);

/** The beginning that every lexeme has which begins so. */
export function encodeBeginning(text: string): string {
  let word = "";
  for (const character of text) word += lettersOf(character);
  return word;
}

const letters = new Map<string, string>();

function lettersOf(character: string): string {
  let known = letters.get(character);
  if (!known) {
    const digits = character.codePointAt(0)!.toString(16).padStart(4, "0");
    known = digits.replace(/./g, (digit) => LETTERS[Number.parseInt(digit, 16)]!);
    letters.set(character, known);
  }
  return known;
}

const encoded = (texts: string[]) => texts.map((text) => lexemesOf(fold(text)).map(encode).join(" ")).join(" . ");

/** 2026-11-24 as 20261124: days compare as numbers. */
export const asNumber = (day: string) => Number(day.replaceAll("-", ""));

// In the order of how much a hit there says: words of the vocabulary that are said whole, names, what sounds like a
// whole name, then the texts.
const ATTRIBUTES = [
  ...["called", "first", "names", "said", "main", "further", "crafts", "sounds"],
  ...["listed", "headline", "told", "initials"],
];
const NUMBERS = [
  "audience",
  "validUntil",
  "startDay",
  "busy",
  "publicRateMin",
  "publicRateMax",
  "studiosRateMin",
  "studiosRateMax",
];

/** All that an index of a kind is told of itself. */
export function settingsOf(kind: SearchKind): IndexSettings {
  return {
    searchableAttributes: ATTRIBUTES,
    displayedAttributes: ["id"],
    filterableAttributes: [
      {
        attributePatterns: [...facetsOf[kind]],
        features: { facetSearch: false, filter: { equality: true, comparison: false } },
      },
      { attributePatterns: NUMBERS, features: { facetSearch: false, filter: { equality: true, comparison: true } } },
    ],
    sortableAttributes: ["updatedAt", "quality", "startDay", "publicRateOrder", "studiosRateOrder", "id"],
    rankingRules: [
      "sort",
      "words",
      "attributeRank",
      "proximity",
      "exactness",
      "quality:desc",
      "updatedAt:desc",
      "id:asc",
    ],
    // Lexemes are exact; other spellings are suggested, for both engines alike.
    typoTolerance: { enabled: false },
    synonyms: wholeWords().synonyms,
    localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng"] }],
    faceting: { maxValuesPerFacet: MAX_VALUES, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: MAX_HITS + 1 },
    searchCutoffMs: 300,
  };
}

/** Names settings and documents together: an index made from anything else is rebuilt. */
export const hashOf = (kind: SearchKind) =>
  createHash("sha256")
    .update(JSON.stringify([DOCUMENT_VERSION, settingsOf(kind)]))
    .digest("hex")
    .slice(0, 16);

type WholeWords = { known: Set<string>; synonyms: Record<string, string[]> };
let wholeWordsKnown: WholeWords | undefined;

/**
 * Words of the vocabulary as one lexeme each, which a query for their parts asks for too: so that 导演 is found in
 * 执行导演, but after those who are 导演.
 */
function wholeWords(): WholeWords {
  if (wholeWordsKnown) return wholeWordsKnown;
  const words = [
    ...roles.flatMap(({ code }) => roleLabels(code)),
    ...[...genres, ...languages, ...quzhouCounties].flatMap(({ zh, en }) => [zh, en]),
  ];
  const known = new Set(words.map(wholeOf));
  const synonyms = words.map((word): [string, string[]] => [asAsked(word), [encode(wholeOf(word))]]);
  return (wholeWordsKnown = { known, synonyms: Object.fromEntries(synonyms) });
}

/** A text as a query for it is written. */
const asAsked = (text: string) =>
  runsOf(fold(text))
    .flatMap((run) => lexemesAsked(run).map(encode))
    .join(" ");

const saidWhole = (texts: string[]) =>
  texts
    .map(wholeOf)
    .filter((whole) => wholeWords().known.has(whole))
    .map(encode)
    .join(" ");

/** A document as this engine keeps it; `labels` says by which spelling a value of a facet is known. */
export function asMeilisearchDocument(document: SearchDocument, labels: Map<string, string>): Record<string, unknown> {
  const sounds = document.spoken.map(({ text, person }) => soundsOf(fold(text), { person }));
  const own = document.spoken.filter(({ known }) => !known);
  return {
    id: document.id,
    version: versionOf(document),
    ...Object.fromEntries(textPlaces.map((place) => [place, encoded(document.texts[place])])),
    ...Object.fromEntries(Object.entries(document.whole).map(([place, texts]) => [place, saidWhole(texts)])),
    said: [...new Set(own.flatMap(({ text, person }) => soundsOf(fold(text), { person }).whole))].map(encode).join(" "),
    sounds: [...new Set(sounds.flatMap(({ pinyin }) => pinyin))].map(encode).join(" "),
    initials: [...new Set(sounds.flatMap(({ initials }) => initials))].map(encode).join(" "),
    audience: document.audience === "public" ? 0 : 1,
    quality: document.quality,
    updatedAt: document.updatedAt.getTime(),
    validUntil: document.validUntil && asNumber(document.validUntil),
    startDay: document.startDay && asNumber(document.startDay),
    busy: document.busy.map(asNumber),
    ...ratesOf(document, "public"),
    ...ratesOf(document, "studios"),
    ...Object.fromEntries(
      Object.entries(document.facets).map(([facet, values]) => [
        facet,
        values.map((value) => {
          const known = asValue(facet as keyof SearchDocument["facets"], value);
          return labels.get(keyOf(known)) ?? known.label;
        }),
      ]),
    ),
  };
}

function ratesOf({ rate, rateOrder }: SearchDocument, audience: Audience) {
  return {
    [`${audience}RateMin`]: rate[audience]?.min,
    [`${audience}RateMax`]: rate[audience]?.max,
    // Without a number the attribute must be missing, so that it sorts last.
    [`${audience}RateOrder`]: rateOrder[audience] ?? undefined,
  };
}

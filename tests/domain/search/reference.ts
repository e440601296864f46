import fc from "fast-check";
import type { Day } from "~/domain/days";
import { emptyQuery, facetsOf, type Facet, type SearchQuery } from "~/domain/search";

// Search as a child would program it: look at every profile, keep those that fit, count on the fingers.

export type Person = {
  name: string;
  skills: string[];
  crafts: string[];
  genres: string[];
  languages: string[];
  workMode: string;
  homeDivision: string | null;
  availableFrom: Day | null;
  visibility: "public" | "studios" | "hidden";
  updatedAt: Date;
  dayRate: { min: number; max: number; audience: string } | undefined;
  taken: Day[];
};

const places: Record<string, string[]> = {
  "330824": ["330000", "330800", "330824"],
  "330802": ["330000", "330800", "330802"],
  "330106": ["330000", "330100", "330106"],
  "110105": ["110000", "110105"],
};
const days = ["2026-11-24", "2026-12-01", "2026-12-02", "2026-12-15", "2027-01-10"];
const crafts = ["director", "editor", "gaffer"];
const genres = ["urban", "costume", "revenge"];
const skills = ["悬疑", "古风", "Premiere", "After Effects"];

const some = <T>(values: T[], most = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

export const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom("顾望舒", "单雄信", "林夕", "欧阳菲菲"),
  skills: some(skills),
  crafts: some(crafts),
  genres: some(genres),
  languages: some(["zh", "wuu", "en"]),
  workMode: fc.constantFrom("on-site", "remote", "mixed"),
  homeDivision: fc.option(fc.constantFrom(...Object.keys(places))),
  availableFrom: fc.option(fc.constantFrom(...days)),
  visibility: fc.constantFrom("public", "public", "studios", "hidden"),
  // Few moments, so that equals meet.
  updatedAt: fc.integer({ min: 0, max: 4 }).map((day) => new Date(Date.UTC(2026, 9, 1 + day))),
  dayRate: fc.option(
    fc.record({
      min: fc.constantFrom(50_000, 80_000),
      max: fc.constantFrom(80_000, 120_000),
      audience: fc.constantFrom("private", "studios", "public"),
    }),
    { nil: undefined },
  ),
  taken: some(days),
});

export const query: fc.Arbitrary<SearchQuery> = fc
  .record({
    q: fc.constantFrom("", "", "悬疑", "悬疑 古风", "premi", "顾望", "导演"),
    sort: fc.constantFrom("newest" as const, "rate" as const),
    pageSize: fc.constantFrom(3, 50),
    role: maybe(some([...crafts, "wizard"])),
    genre: maybe(some(genres)),
    skill: maybe(some([...skills, "premiere"])),
    division: maybe(some(["330000", "330800", "330824", "110000", "440000"])),
    language: maybe(some(["zh", "en"])),
    workMode: maybe(some(["remote", "mixed"])),
    rateMin: maybe(fc.constantFrom(60_000, 100_000)),
    rateMax: maybe(fc.constantFrom(60_000, 100_000)),
    availableBy: maybe(fc.constantFrom(...days)),
    freeFrom: maybe(fc.constantFrom(...days)),
    freeTo: maybe(fc.constantFrom(...days)),
  })
  .map(({ q, sort, pageSize, rateMin, rateMax, availableBy, freeFrom, freeTo, ...chosen }) => ({
    ...emptyQuery,
    ...{ q, sort, pageSize, rateMin, rateMax, availableBy, freeFrom, freeTo },
    facets: Object.fromEntries(Object.entries(chosen).filter(([, values]) => values && values.length > 0)),
  }));

type Known = Person & { id: string };

const words: Record<string, string> = { director: "导演", editor: "剪辑师", gaffer: "灯光指导", costume: "古风" };

/** What a profile has of a facet. */
function valuesOf(known: Known, facet: Facet): string[] {
  const { crafts: role, genres: genre, skills: skill, languages: language, workMode, homeDivision } = known;
  const all = {
    role,
    genre,
    skill,
    language,
    workMode: [workMode],
    division: homeDivision ? places[homeDivision]! : [],
  };
  return facet in all ? all[facet as keyof typeof all] : [];
}

const folded = (value: string) => value.toLowerCase();

function rateFor(known: Known, trusted: boolean) {
  const { dayRate } = known;
  return dayRate && (dayRate.audience === "public" || (trusted && dayRate.audience === "studios")) ? dayRate : null;
}

function fits(known: Known, asked: SearchQuery, trusted: boolean, without?: Facet): boolean {
  if (known.visibility === "hidden" || (known.visibility === "studios" && !trusted)) return false;
  const codes = [...known.crafts, ...known.genres].map((code) => words[code] ?? "");
  const text = folded([known.name, ...known.skills, ...codes].join(" | "));
  const wanted = folded(asked.q).split(" ");
  if (!wanted.every((word) => text.includes(word))) return false;
  for (const [facet, chosen] of Object.entries(asked.facets) as [Facet, string[]][]) {
    const has = valuesOf(known, facet).map(folded);
    if (facet !== without && !chosen.some((value) => has.includes(folded(value)))) return false;
  }
  const rate = rateFor(known, trusted);
  if (asked.rateMin !== undefined && !(rate && rate.max >= asked.rateMin)) return false;
  if (asked.rateMax !== undefined && !(rate && rate.min <= asked.rateMax)) return false;
  if (asked.availableBy && !(known.availableFrom && known.availableFrom <= asked.availableBy)) return false;
  if (!asked.freeFrom && !asked.freeTo) return true;
  const from = asked.freeFrom ?? "2026-11-24";
  const to = asked.freeTo && asked.freeTo > from ? asked.freeTo : from;
  if (known.availableFrom && known.availableFrom > from) return false;
  return !known.taken.some((day) => day >= from && day <= to);
}

/** The whole answer: ids in order, and how often each value stands in what would be found without its own facet. */
export function expected(people: Known[], asked: SearchQuery, trusted: boolean) {
  const hits = people.filter((known) => fits(known, asked, trusted));
  const rank = (known: Known) => (asked.sort === "rate" ? (rateFor(known, trusted)?.min ?? Infinity) : 0);
  hits.sort((a, b) => rank(a) - rank(b) || b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? -1 : 1));
  const facets = Object.fromEntries(
    facetsOf.profile.map((facet) => {
      const counts = new Map<string, number>();
      for (const known of people.filter((one) => fits(one, asked, trusted, facet))) {
        for (const value of valuesOf(known, facet)) counts.set(folded(value), (counts.get(folded(value)) ?? 0) + 1);
      }
      for (const value of asked.facets[facet] ?? []) counts.set(folded(value), counts.get(folded(value)) ?? 0);
      return [facet, counts];
    }),
  );
  return { ids: hits.map(({ id }) => id), facets };
}

import { emptyQuery, type SearchKind, type SearchQuery } from "~/domain/search";
import { roles } from "~/domain/vocabulary";
import { here, phrases, roller, skills, titles } from "./corpus";

export type Asked = { what: string; kind: SearchKind; query: SearchQuery };

type Roller = ReturnType<typeof roller>;
type Make = (roll: Roller) => [SearchKind, Partial<SearchQuery>];

const places = ["衢江", "开化", "江山", "义乌", "朝阳", "柯城", "龙游", "常山"];

// What is asked, with its share of a hundred.
const classes: [what: string, share: number, make: Make][] = [
  ["a name", 12, (roll) => ["profile", { q: roll.name() }]],
  ["part of a name", 5, (roll) => ["profile", { q: roll.name().slice(-2) }]],
  ["pinyin or initials", 6, ({ pick }) => ["profile", { q: pick(["wang", "chen xiao", "liuwq", "gws", "zhaoyi"]) }]],
  ["a craft", 12, ({ favour }) => ["profile", { q: favour(roles).zh }]],
  ["craft and county", 12, ({ favour, pick }) => ["profile", { q: `${favour(roles).zh} ${pick(places)}` }]],
  ["two skills", 6, ({ favour }) => ["profile", { q: `${favour(skills)} ${favour(skills)}` }]],
  ["a work", 4, ({ pick }) => ["profile", { q: pick(titles) }]],
  ["part of a biography", 6, ({ pick }) => ["profile", { q: pick(["竖屏", "付费点", "非遗题材", "横店"]) }]],
  ["craft by facet", 8, ({ favour }) => ["profile", { facets: { role: [favour(roles).code] } }]],
  [
    "three facets",
    6,
    ({ favour }) => [
      "profile",
      { facets: { role: [favour(roles).code, favour(roles).code], division: ["330800"], skill: [favour(skills)] } },
    ],
  ],
  ["everyone", 5, ({ whole }) => ["profile", { page: 1 + whole(3) }]],
  ["newest with words", 3, ({ favour }) => ["profile", { q: favour(phrases).slice(0, 4), sort: "newest" }]],
  ["nothing there", 2, ({ whole }) => ["profile", { q: `龘${whole(1000)}` }]],
  ["openings by craft", 7, ({ favour }) => ["opening", { q: favour(roles).zh }]],
  [
    "openings by facets",
    4,
    ({ favour }) => ["opening", { facets: { division: [favour(here)], payUnit: ["day"] }, rateMin: 80_000 }],
  ],
  ["openings in a month", 2, ({ favour }) => ["opening", { q: `${favour(roles).zh} 12月` }]],
];

/** So many questions in the mix of the classes, in an order that has nothing to do with them. */
export function makeQuestions(count: number): Asked[] {
  const roll = roller(20_261_124);
  const bag = classes.flatMap((one) => Array.from({ length: one[1] }, () => one));
  return Array.from({ length: count }, () => {
    const [what, , make] = roll.pick(bag);
    const [kind, query] = make(roll);
    return { what, kind, query: { ...emptyQuery, ...query } };
  });
}

/** Draws as people ask: the n-th question 1/n as often as the first. The same draws for everyone who begins anew. */
export function drawer(questions: Asked[]): () => Asked {
  const roll = roller(7);
  const reach: number[] = [];
  questions.reduce((sum, _, index) => (reach[index] = sum + 1 / (index + 1)), 0);
  const whole = reach.at(-1)!;
  return () => {
    const point = (roll.whole(1_000_000) / 1_000_000) * whole;
    return questions[reach.findIndex((end) => point < end)]!;
  };
}

import type { SearchKind } from "~/domain/search";
import type { Meaning } from "../judging";

export const classes = [
  "role",
  "alias",
  "role + city",
  "hanzi name",
  "part of a name",
  "pinyin",
  "initials",
  "wrong homophone",
  "traditional",
  "one character",
  "cross-language",
  "typo",
  "natural sentence",
  "must be empty",
] as const;
export type Class = (typeof classes)[number];

/** What somebody types, where, and what they mean by it; null where nothing should answer. */
export type Query = { class: Class; kind: SearchKind; q: string; meaning: Meaning | null };

type Asked = [q: string, meaning: Meaning];
const asked =
  (kind: SearchKind) =>
  (of: Class, ...queries: Asked[]): Query[] =>
    queries.map(([q, meaning]) => ({ class: of, kind, q, meaning }));

export const people = asked("profile");
export const openings = asked("opening");

/** The classes in which a person is looked for by name. */
export const personClasses: Class[] = [
  "hanzi name",
  "part of a name",
  "pinyin",
  "initials",
  "wrong homophone",
  "one character",
];

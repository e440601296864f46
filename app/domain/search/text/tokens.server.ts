import type { SearchDocument, TextPlace } from "../documents/documents.server";
import { fold } from "./folding.server";
import { soundOf, soundsOf } from "./sounds.server";
import { isSingle, lexemesAsked, lexemesOf, mayGoOn, runsOf, type Run, type Term } from "./words.server";

// Lexemes that are not words of the text stand under a prefix no word can have.
const PINYIN = "py:";
const INITIALS = "pi:";
const WHOLE = "=:";
const LONGEST_NAME = 40;

// A lexeme has one position for each weight that it stands with, whatever its place in the text.
const A = 1;
const B = 2;
const C = 4;
const D = 8;
const POSITIONS = Array.from({ length: 16 }, (_, weights) =>
  ["1A", "2B", "3C", "4D"].filter((_, index) => weights & (1 << index)).join(","),
);

const weightOf: Record<TextPlace, number> = { names: A, main: B, crafts: B, listed: C, headline: B, told: D };

/** A document's tokens, as the text of a tsvector: nothing of the server's decides what is found. */
export function tokensOf(document: SearchDocument): string {
  const weights = new Map<string, number>();
  const add = (lexeme: string, weight: number) => weights.set(lexeme, (weights.get(lexeme) ?? 0) | weight);
  for (const [place, texts] of Object.entries(document.texts)) {
    for (const text of texts) for (const lexeme of lexemesIn(text)) add(lexeme, weightOf[place as TextPlace]);
  }
  const { called, first, further } = document.whole;
  for (const text of [...called, ...first]) add(wholeOf(text), A);
  for (const text of further) add(wholeOf(text), B);
  for (const { text, person, known } of document.spoken) {
    const sounds = soundsOf(fold(text), { person });
    for (const sound of sounds.pinyin) add(PINYIN + sound, person ? B : C);
    for (const initials of sounds.initials) add(INITIALS + initials, D);
    if (!known) for (const sound of sounds.whole) add(WHOLE + sound, B);
  }
  let tokens = "";
  for (const [lexeme, found] of weights) tokens += `${quoted(lexeme)}:${POSITIONS[found]!} `;
  return tokens;
}

// Crafts, places, genres and skills recur in most documents.
const remembered = new Map<string, string[]>();

function lexemesIn(text: string): string[] {
  if (text.length > 24) return lexemesOf(fold(text));
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= 20_000) remembered.clear();
  const lexemes = lexemesOf(fold(text));
  remembered.set(text, lexemes);
  return lexemes;
}

/** Words of a document's own that a slip of the keyboard may have meant, with their sounds. */
export function wordsOf(document: SearchDocument): { word: string; sound: string }[] {
  const words = new Map<string, string>();
  for (const { text, person, known } of document.spoken) {
    const word = fold(text);
    if (!known && word.length <= LONGEST_NAME) words.set(word, soundOf(word, { surname: person }));
  }
  for (const text of [...document.texts.names, ...document.texts.listed]) {
    for (const run of runsOf(fold(text)))
      if (run.script === "latin" && /^\p{L}{4,}$/u.test(run.text)) words.set(run.text, run.text);
  }
  return Array.from(words, ([word, sound]) => ({ word, sound }));
}

/**
 * The tsquery that asks for every term. A Latin word may be pinyin or initials; the last word of the query, if
 * Latin, may still be being typed. Null where there is nothing to ask for.
 */
export function matchAll(terms: Term[]): string | null {
  const last = terms.at(-1)?.runs.at(-1);
  return joined(
    terms.map((term) => asked(term, last)),
    " & ",
  );
}

/** The tsquery that asks for any of the terms, each as it stands. */
export function matchAny(terms: Term[]): string | null {
  return joined(
    terms.map((term) => asked(term)),
    " | ",
  );
}

/** The tsquery by which hits are ranked: all lexemes as alternatives, and names that the query says whole. */
export function rankQuery(terms: Term[]): string | null {
  if (terms.length === 0) return null;
  const last = terms.at(-1)?.runs.at(-1);
  const texts = terms.map((term) => term.runs.map((run) => run.text).join(""));
  const names = [...texts, texts.join("")].map((name) => quoted(WHOLE + name));
  return joined(
    [...new Set([...terms.flatMap((term) => term.runs.flatMap((run) => alternatives(run, last))), ...names])],
    " | ",
  );
}

function asked(term: Term, last?: Run): string | null {
  const runs = term.runs.map((run) => joined(alternatives(run, last), run.script === "latin" ? " | " : " & "));
  return joined(runs, " & ");
}

function alternatives(run: Run, last?: Run): string[] {
  if (isSingle(run)) return [`${quoted(run.text)}:*`];
  if (run.script !== "latin") return lexemesAsked(run).map(quoted);
  const goesOn = run === last && mayGoOn(run) ? ":*" : "";
  const prefixes = /^[a-z]+$/.test(run.text) ? ["", PINYIN, INITIALS] : [""];
  return prefixes.map((prefix) => quoted(prefix + run.text) + goesOn);
}

function joined(parts: (string | null)[], operator: string): string | null {
  const given = parts.filter((part) => part !== null);
  return given.length > 1 ? `(${given.join(operator)})` : (given[0] ?? null);
}

/** The lexeme that says a text whole, however it is spaced. */
export const wholeOf = (text: string) =>
  WHOLE +
  runsOf(fold(text))
    .map((run) => run.text)
    .join("");
// Lexemes are letters and figures, so nothing in them needs to be escaped.
const quoted = (lexeme: string) => `'${lexeme}'`;

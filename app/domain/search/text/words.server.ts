import { MAX_TERMS } from "../../search";
import { fold } from "./folding.server";

const CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々〇ー";
// A month is one word ("12月"), or every text with a month in it would answer to its figure and character.
const RUN = new RegExp(`(\\d{1,2}月)|([${CJK}]+)|([[\\p{L}\\p{N}]--[${CJK}]]+)`, "gv");

/** A stretch of a text in one kind of script. */
export type Run = { text: string; script: "month" | "cjk" | "latin"; at: number };

/** The runs of a folded text; what is neither letter nor figure only parts them. */
export function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(RUN), (match) => ({
    text: match[0],
    script: match[1] ? "month" : match[2] ? "cjk" : "latin",
    at: match.index,
  }));
}

/**
 * What a folded text is found by: every pair of neighbouring CJK characters, the last character of their run, and
 * every Latin word. A single character is then the beginning of a lexeme, wherever it stands.
 */
export function lexemesOf(folded: string): string[] {
  return runsOf(folded).flatMap((run) => (run.script === "cjk" ? [...pairs(run.text), lastOf(run.text)] : [run.text]));
}

/** What a run of a query asks for; a single CJK character only as a beginning. */
export function lexemesAsked(run: Run): string[] {
  return run.script !== "cjk" || isSingle(run) ? [run.text] : pairs(run.text);
}

/** A CJK character alone: it asks for every lexeme that begins with it. */
export const isSingle = (run: Run) => run.script === "cjk" && [...run.text].length === 1;

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

const lastOf = (text: string) => [...text].at(-1)!;

/** Whether the last run of a query may be a word still being typed. */
export const mayGoOn = (run: Run) => /^[a-z]+$/.test(run.text);

/** One word of a query, as people part words: by space. */
export type Term = { runs: Run[] };

/** The words of a query, folded; at most MAX_TERMS. */
export function termsOf(q: string): Term[] {
  return fold(q)
    .split(/\s+/)
    .map((word) => ({ runs: runsOf(word) }))
    .filter((term) => term.runs.length > 0)
    .slice(0, MAX_TERMS);
}

import type { Segment } from "../search";
import { foldWithPlaces } from "./text/folding.server";
import { looseTermsOf } from "./text/parting.server";
import { syllablesOf } from "./text/sounds.server";
import { mayGoOn, runsOf, termsOf, type Run } from "./text/words.server";

/** Cuts a text into what a query found in it and the rest; `spoken` texts are also found by sound. */
export type Mark = (text: string, as?: { spoken?: boolean; person?: boolean }) => Segment[];

/** How to mark what a query found. The segments of a text, joined, are the text. */
export function markerOf(q: string): Mark {
  const terms = termsOf(q);
  const runs = terms.flatMap((term) => term.runs);
  const last = runs.at(-1);
  const wanted = [...runs, ...looseTermsOf(q).flatMap((term) => term.runs)];
  if (wanted.length === 0) return (text) => (text ? [{ text, marked: false }] : []);
  return (text, { spoken = false, person = false } = {}) => {
    const { folded, starts, ends } = foldWithPlaces(text);
    const marked = new Array<boolean>(folded.length).fill(false);
    const mark = (from: number, length: number) => marked.fill(true, from, from + length);
    const here = runsOf(folded);
    for (const run of wanted) {
      if (run.script === "cjk") for (const at of placesOf(folded, run.text)) mark(at, run.text.length);
      else for (const at of wordsLike(here, run.text, run === last && mayGoOn(run))) mark(at, run.text.length);
      if ((spoken || person) && /^[a-z]{2,}$/.test(run.text)) {
        for (const { text: han, at } of here.filter(({ script }) => script === "cjk")) {
          for (const [from, length] of soundsLike(han, run.text, person)) mark(at + from, length);
        }
      }
    }
    return cut(text, marked, starts, ends);
  };
}

function placesOf(folded: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** Where a word stands whole; the last word of a query may go on. */
function wordsLike(runs: Run[], wanted: string, goesOn: boolean): number[] {
  return runs.filter(({ text }) => text === wanted || (goesOn && text.startsWith(wanted))).map(({ at }) => at);
}

/** Stretches of Han characters whose pinyin or initials begin as was typed. */
function soundsLike(han: string, typed: string, person: boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const surname of person ? [false, true] : [false]) {
    const syllables = syllablesOf(han, { surname });
    if (syllables.length !== han.length) continue;
    for (let from = 0; from < syllables.length; from++) {
      const initials = syllables.slice(from, from + typed.length).map((syllable) => syllable[0]);
      if (initials.join("") === typed) found.push([from, typed.length]);
      let spoken = "";
      for (let to = from; to < syllables.length && spoken.length < typed.length; to++) {
        spoken += syllables[to];
        if (spoken.startsWith(typed)) found.push([from, to - from + 1]);
      }
    }
  }
  return found;
}

function cut(text: string, marked: boolean[], starts: number[], ends: number[]): Segment[] {
  const spans: [number, number][] = [];
  marked.forEach((on, index) => {
    if (!on) return;
    const previous = spans.at(-1);
    if (previous && starts[index]! <= previous[1]) previous[1] = Math.max(previous[1], ends[index]!);
    else spans.push([starts[index]!, ends[index]!]);
  });
  const segments: Segment[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) segments.push({ text: text.slice(at, from), marked: false });
    segments.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) segments.push({ text: text.slice(at), marked: false });
  return segments;
}

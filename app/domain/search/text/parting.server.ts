import { MAX_TERMS } from "../../search";
import { genres, languages, quzhouCounties, roles } from "../../vocabulary";
import { listCities, listCounties, listProvinces, roleLabels } from "../../vocabulary.server";
import { fold } from "./folding.server";
import { isSingle, runsOf, termsOf, type Run, type Term } from "./words.server";

// What people write around the words that matter, when they write a sentence: characters of which nothing but such
// words is made, and further words.
const AROUND_CHARACTERS = new Set(
  "的了吗呢啊吧会能做写拍找招想要有没在是和与或我你您他她谁哪人个位名请帮给用懂说讲住当来去到得地着过把被就都也很一",
);
const AROUND = new Set(
  (
    "需要 可以 能够 寻找 帮忙 请问 现在 目前 工作 干活 招聘 招募 擅长 熟悉 或者 以及 我们 哪里 " +
    "a an the in on at of for to and or with who whom that is are am be i me my we our you your it this can could do does " +
    "know knows find finding look looking seek seeking search searching need needs needed want wants wanted hire hiring some someone somebody " +
    "anyone anybody any please from based there have has had"
  ).split(" "),
);
const isAround = (word: string) => AROUND.has(word) || [...word].every((one) => AROUND_CHARACTERS.has(one));

const NUMERALS = [..."一二三四五六七八九"];
const MONTH = /^(十[一二]?|[一二三四五六七八九])月(份|$)?/;
/** A run of so many characters is one word, however it could be parted. */
const WORD = 3;
const HOME = "330000";

/** A label as runs of a query, however it is punctuated. */
const spaced = (label: string) =>
  runsOf(fold(label))
    .map(({ text }) => text)
    .join(" ");

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
let known: { words: Set<string>; longest: number; crafts: Set<string> } | undefined;

/** Words that a sentence is parted at: crafts, genres, languages, provinces, cities, and the counties around here. */
function vocabulary() {
  if (known) return known;
  const crafts = new Set(roles.flatMap(({ code }) => roleLabels(code)).map(spaced));
  const provinces = listProvinces();
  const cities = provinces.flatMap(({ code }) => listCities(code));
  const counties = listCities(HOME).flatMap(({ code }) => listCounties(code));
  const places = [...provinces, ...cities, ...counties, ...quzhouCounties].flatMap(({ zh }) => [
    zh,
    zh.replace(/[省市区县]$/, ""),
  ]);
  // 衢州话 is what people speak there, and no place.
  const dialects = places.map((place) => `${place}话`);
  const words = [...crafts, ...places, ...dialects, ...[...genres, ...languages].map(({ zh }) => zh)].map(fold);
  const parting = words.filter((word) => word.length > 1 && /^\p{Script=Han}+$/u.test(word));
  return (known = { crafts, words: new Set(parting), longest: Math.max(...parting.map((word) => word.length)) });
}

/**
 * The words of a query that matter, for a second and looser look: long CJK runs are parted at words we know and
 * then as the language parts them, Latin words that name a craft together stay together; single characters and the
 * words around a question are dropped.
 */
export function looseTermsOf(q: string): Term[] {
  const runs = termsOf(q)
    .flatMap((term) => term.runs)
    .flatMap((run) => (run.script === "cjk" && run.text.length > WORD ? parted(run) : [run]));
  const terms = together(runs).filter((term) => !term.runs.every((run) => isSingle(run) || isAround(run.text)));
  return [...new Map(terms.map((term) => [textOf(term), term])).values()].slice(0, MAX_TERMS);
}

const textOf = ({ runs }: Term) => runs.map(({ text }) => text).join(" ");

/** Whether a word is what a craft is called: the word of a question that can least be given up. */
export const isCraft = (term: Term) => vocabulary().crafts.has(textOf(term));

/** Runs as terms; "director of photography" is one. */
function together(runs: Run[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < runs.length; at += terms.at(-1)!.runs.length) {
    const lengths = runs[at]!.script === "latin" ? [4, 3, 2] : [];
    const length = lengths.find((one) => isCraft({ runs: runs.slice(at, at + one) })) ?? 1;
    terms.push({ runs: runs.slice(at, at + length) });
  }
  return terms;
}

function parted(run: Run): Run[] {
  const { words, longest } = vocabulary();
  const parts: Run[] = [];
  let rest = 0;
  const segment = (until: number) => {
    if (until > rest) parts.push(...segmented(run.text.slice(rest, until), run.at + rest));
    rest = until;
  };
  for (let at = 0; at < run.text.length;) {
    const month = MONTH.exec(run.text.slice(at));
    const word = month ? month[0] : longestAt(run.text, at, words, longest);
    if (!word) {
      at += 1;
      continue;
    }
    segment(at);
    if (month) parts.push({ text: `${monthOf(month[1]!)}月`, script: "month", at: run.at + at });
    else parts.push({ text: word, script: "cjk", at: run.at + at });
    rest = at += word.length;
  }
  segment(run.text.length);
  return parts;
}

function longestAt(text: string, at: number, words: Set<string>, longest: number): string | null {
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const word = text.slice(at, at + length);
    if (words.has(word)) return word;
  }
  return null;
}

/** Words as the language parts them; neighbours that it knows as single characters only are one new word (漫剧). */
function segmented(text: string, at: number): Run[] {
  const runs: (Run & { isLone: boolean })[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = runs.at(-1);
    const isLone = [...segment].length === 1 && !isAround(segment);
    if (isLone && last?.isLone) last.text += segment;
    else runs.push({ text: segment, script: "cjk", at: at + index, isLone });
  }
  return runs;
}

/** 十二 → 12. */
const monthOf = (numeral: string) =>
  numeral.startsWith("十") ? 10 + NUMERALS.indexOf(numeral[1] ?? "") + 1 : NUMERALS.indexOf(numeral) + 1;

import { pinyin } from "pinyin-pro";

const HAN = /\p{Script=Han}+/gu;
/** From each syllable on the longest stretch is indexed, up to LONGEST; of a person's name these shorter ones too. */
const LENGTHS = [1, 2, 3, 4];
const LONGEST = 12;

/** How Han characters are said, without tones: one syllable a character. */
export function syllablesOf(han: string, { surname = false } = {}): string[] {
  return pinyin(han, { toneType: "none", type: "array", v: true, surname: surname ? "head" : "off" }).map((syllable) =>
    syllable.toLowerCase(),
  );
}

/**
 * Every reading of a Han text worth indexing. A name is read as a surname would be (单 shàn, 仇 qiú) and also
 * as the characters are commonly read, because people type either.
 */
function readingsOf(han: string, person: boolean): string[][] {
  const readings = [syllablesOf(han)];
  if (person) readings.push(syllablesOf(han, { surname: true }));
  return [
    ...readings,
    ...readings.filter((one) => one.some(hasU)).map((one) => one.map((part) => part.replace("v", "u"))),
  ];
}

const hasU = (syllable: string) => syllable.includes("v");

/**
 * The sounds of a text from each of its characters on: "xinanjiang" finds 夜渡信安江. Names of people are typed in
 * parts, so "gu" and "guwang" find 顾望舒 as "wangshu" does.
 */
export type Sounds = {
  pinyin: string[];
  initials: string[];
  /** Of both those that are the whole text or reach the end of a name, and so may be all of it that is given. */
  whole: string[];
};

const remembered = new Map<string, Sounds>();

/** Pinyin and initials by which a folded text is found. Crafts and places recur, so answers are remembered. */
export function soundsOf(folded: string, { person = false } = {}): Sounds {
  const key = person ? `@${folded}` : folded;
  const known = remembered.get(key);
  if (known) return known;
  const spoken = new Set<string>();
  const initials = new Set<string>();
  const whole = new Set<string>();
  for (const [han] of folded.matchAll(HAN)) {
    for (const syllables of readingsOf(han, person)) {
      for (let start = 0; start < syllables.length; start++) {
        const longest = Math.min(LONGEST, syllables.length - start);
        for (const length of new Set(person ? [...LENGTHS.filter((one) => one < longest), longest] : [longest])) {
          const part = syllables.slice(start, start + length);
          const beginnings = part.map((syllable) => syllable[0]).join("");
          spoken.add(part.join(""));
          if (length > 1) initials.add(beginnings);
          const reachesTheEnd = start + length === syllables.length && (person || start === 0);
          if (length > 1 && reachesTheEnd) whole.add(part.join("")).add(beginnings);
        }
      }
    }
  }
  const sounds = { pinyin: [...spoken], initials: [...initials], whole: [...whole] };
  if (remembered.size >= 20_000) remembered.clear();
  remembered.set(key, sounds);
  return sounds;
}

/** How a whole word sounds, as one string: for comparing what was typed with what exists. */
export function soundOf(word: string, as: { surname?: boolean } = {}): string {
  return word.replace(HAN, (han) => syllablesOf(han, as).join(""));
}

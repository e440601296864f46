import { Converter } from "opencc-js/t2cn";

const simplified = Converter({ from: "t", to: "cn" });
const HAS_MARKS = /[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;
const MARKED = /(\p{Script=Latin})\p{Mn}+/gu;

/**
 * The form in which texts and queries are compared: NFKC (full width becomes half), lower case, Latin letters
 * without their marks, traditional characters simplified.
 */
export function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  const unmarked = HAS_MARKS.test(plain) ? plain.normalize("NFD").replace(MARKED, "$1").normalize("NFC") : plain;
  return /[\u3400-\u9fff]/.test(unmarked) ? simplified(unmarked) : unmarked;
}

/** A text folded character by character, each with where it stood; for marking what a query found. */
export type FoldedText = { folded: string; starts: number[]; ends: number[] };

export function foldWithPlaces(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    folded += part;
    for (let index = 0; index < part.length; index++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  return { folded, starts, ends };
}

import { readFileSync } from "node:fs";
import path from "node:path";

// What the corpus is made from: texts written by hand, in files beside this one.

const FOLDER = path.resolve("tests/relevance/corpus");
const linesOf = (file: string) =>
  readFileSync(path.join(FOLDER, file), "utf8")
    .split("\n")
    .filter((line) => line !== "");

/** What people of a craft write of themselves, and what is written of their work. */
export type Voice = {
  craft: string;
  headlines: string[];
  lines: string[];
  english: string[];
  skills: string[];
  /** What an opening says of the work. */
  work: string[];
};

const DEPARTMENTS = [
  "writing",
  "production",
  "directing",
  "camera",
  "lighting",
  "sound",
  "art",
  "performance",
  "post",
  "distribution",
];

/** Lines begin with what they are: = craft, ~ headline, - biography, + the same in English, * skills, @ work. */
function readVoice(lines: string[], craft: string): Voice {
  const of = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  return {
    craft,
    headlines: of("~"),
    lines: of("-"),
    english: of("+"),
    skills: of("*").flatMap((line) => line.split("; ")),
    work: of("@"),
  };
}

export const voices = new Map(
  DEPARTMENTS.flatMap((department) => {
    const parts = readFileSync(path.join(FOLDER, `voices/${department}.txt`), "utf8").split(/^= /m);
    return parts.slice(1).map((part): [string, Voice] => {
      const [craft = "", ...lines] = part.split("\n");
      return [craft, readVoice(lines, craft)];
    });
  }),
);

/** What people of every craft write. */
export const anyone = readVoice(linesOf("voices/anyone.txt"), "");

/** Crafts that the same person has beside another, as it happens on sets. */
export const pairs = new Map(
  linesOf("pairs.txt").map((line): [string, string[]] => {
    const [craft = "", ...others] = line.split(" ");
    return [craft, others];
  }),
);

export type Surname = { han: string; readings: string[][]; weight: number };
/** The reading of a surname comes first, after it how the character is read elsewhere. */
export const surnames = linesOf("surnames.txt").map((line): Surname => {
  const [han = "", readings = "", weight = "1"] = line.split(" ");
  return { han, readings: readings.split("/").map((one) => one.split("·")), weight: Number(weight) };
});

export type Given = { han: string; reading: string[] };
export const givenNames = linesOf("given-names.txt").map((line): Given => {
  const [han = "", ...reading] = line.split(" ");
  return { han, reading };
});

/** People whom queries name: they are there in every corpus. */
export const placed = linesOf("placed.txt").map((line) => {
  const [name = "", craft = "", home = ""] = line.split(" ");
  return { name, craft, home };
});
export const latinNames = linesOf("latin-names.txt");

export const works = linesOf("works.txt").map((line) => {
  const at = line.lastIndexOf(" ");
  return { title: line.slice(0, at), genre: line.slice(at + 1) };
});
export const homes = linesOf("homes.txt").map((line) => {
  const [code = "", city = "", weight = "1"] = line.split(" ");
  return { code, city, weight: Number(weight) };
});

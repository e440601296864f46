import { Converter } from "opencc-js/cn2t";
import { addDays, type Day } from "~/domain/days";
import { roles } from "~/domain/vocabulary";
import { dice, type Dice } from "../../../prisma/invented/dice";
import { weights } from "../../../prisma/invented/words";
import { anyone, homes, latinNames, pairs, placed, voices, works, type Voice } from "./material";
import { anyName, nameOf, type Name } from "./names";

/** A row as an import file has it: column name to text. */
export type Row = Record<string, string>;

/** Somebody of the corpus, as whoever invented them knows them. */
export type Person = {
  externalId: string;
  /** In simplified characters, or Latin letters. */
  name: string;
  /** Null where the name is Latin. */
  spelled: Name | null;
  crafts: string[];
  headline: string;
  bio: string;
  skills: string[];
  genres: string[];
  works: string[];
  home: string;
  languages: string[];
  workMode: string;
  relocates: boolean;
  /** Anyone may find them. */
  isPublic: boolean;
  row: Row;
};

const traditional = Converter({ from: "cn", to: "t" });
const craftOften = roles.flatMap(({ code }) => Array.from({ length: weights[code] ?? 1 }, () => code));
const homeOften = homes.flatMap((home) => Array.from({ length: home.weight }, () => home));
const speaking = [...voices.values()].filter(({ english }) => english.length > 0).map(({ craft }) => craft);
const atHomeToo = ["writing", "post", "distribution"];
const cityOf = new Map(homes.map(({ code, city }) => [code, city]));
const craftName = new Map<string, string>(roles.map(({ code, zh }) => [code, zh]));
const departmentOf = new Map<string, string>(roles.map(({ code, department }) => [code, department]));

/** The people of the corpus: those whom queries name, foreigners, and others; in no order. */
export function inventPeople(count: number, today: Day): Person[] {
  const roll = dice(24_11);
  const people = Array.from({ length: count }, (_, index) => {
    const known = placed[index];
    if (known) return invent(roll, today, { spelled: nameOf(known.name), craft: known.craft, home: known.home });
    const latin = latinNames[index - placed.length];
    if (latin) return invent(roll, today, { latin, craft: roll.pick(speaking) });
    return invent(roll, today, { spelled: anyName(roll), written: roll.odds(0.03) ? "traditional" : "simplified" });
  });
  return roll.some(people, people.length).map((person, index) => {
    const externalId = `person-${String(index + 1).padStart(4, "0")}`;
    return { ...person, externalId, row: { ...person.row, external_id: externalId } };
  });
}

type Fixed = { spelled?: Name; latin?: string; craft?: string; home?: string; written?: "traditional" | "simplified" };

function invent(roll: Dice, today: Day, { spelled, latin, craft, home, written }: Fixed): Person {
  const main = craft ?? roll.pick(craftOften);
  const voice = voices.get(main)!;
  const crafts = [main, ...(roll.odds(0.4) ? roll.some(pairs.get(main) ?? [], roll.odds(0.2) ? 2 : 1) : [])];
  const city = home ?? roll.pick(homeOften).code;
  const newcomer = roll.odds(0.15);
  const made = newcomer ? [] : roll.some(works, 1 + roll.whole(5));
  const genres = [
    ...new Set([...roll.some(made, 2).map(({ genre }) => genre), ...roll.some(works, 1).map(({ genre }) => genre)]),
  ].slice(0, roll.whole(4));
  const skills = roll.some(voice.skills, 2 + roll.whole(4));
  if (crafts[1]) skills.push(...roll.some(voices.get(crafts[1])!.skills, roll.whole(3)));
  const headline = latin ? roll.pick(voice.english) : roll.odds(0.9) ? roll.pick(voice.headlines) : "";
  const bio = latin
    ? roll.some([...voice.english, ...anyone.english], 2 + roll.whole(2)).join(" ")
    : biography(roll, voice, crafts, city, newcomer);
  const languages = latin
    ? ["en", ...(roll.odds(0.5) ? ["zh"] : [])]
    : [
        "zh",
        ...(roll.odds(0.3) ? ["wuu"] : []),
        ...(roll.odds(0.06) ? ["yue"] : []),
        ...(roll.odds(0.25) ? ["en"] : []),
      ];
  const workMode = atHomeToo.includes(departmentOf.get(main)!) ? roll.pick(["remote", "mixed", "on-site"]) : "on-site";
  const isPublic = Boolean(latin || craft) || roll.odds(0.93);
  const relocates = roll.odds(0.6);
  const rate = 300 + roll.whole(20) * 100;
  const name = latin ?? spelled!.han;
  const asWritten = written === "traditional" ? traditional : (text: string) => text;
  const row = {
    external_id: "",
    name: asWritten(name),
    name_en: spelled && roll.odds(0.2) ? inEnglish(spelled) : "",
    roles: crafts.join(";"),
    headline: asWritten(headline),
    bio: asWritten(bio),
    skills: skills.map(asWritten).join(";"),
    genres: genres.join(";"),
    credits: made
      .map(({ title }) => `${title}|${2021 + roll.whole(6)}|${roll.odds(0.85) ? main : crafts.at(-1)!}|`)
      .join(";"),
    home_division: city,
    relocate: relocates ? "yes" : "no",
    languages: languages.join(";"),
    day_rate_min: roll.odds(0.7) ? String(rate) : "",
    day_rate_max: "",
    available_from: roll.odds(0.8) ? addDays(today, roll.whole(40) - 5) : "",
    visibility: isPublic ? "public" : roll.pick(["studios", "hidden"]),
    work_mode: workMode,
  };
  const titles = made.map(({ title }) => title);
  return {
    externalId: "",
    ...{ name, spelled: spelled ?? null, crafts, headline, bio, skills, genres, works: titles, home: city },
    ...{ languages, workMode, relocates, isPublic, row },
  };
}

const inEnglish = ({ readings: [reading = []], givenReading }: Name) =>
  [givenReading, reading.slice(0, reading.length - givenReading.length)]
    .map((part) => part.join("").replace(/^./, (first) => first.toUpperCase()))
    .join(" ");

/** A few lines in the words of the craft, where somebody comes from, and what has nothing to do with the work. */
function biography(roll: Dice, voice: Voice, crafts: string[], home: string, newcomer: boolean): string {
  const before = roll.pick(pairs.get(voice.craft) ?? [voice.craft]);
  const elsewhere = roll.pick(homes).city;
  const year = 2010 + roll.whole(14);
  const careers = [
    `${year}年入行，先在${elsewhere}，后来到了${cityOf.get(home)}。`,
    `做过${1 + roll.whole(5)}年${craftName.get(before)}，再转到现在这一行。`,
    `${elsewhere}的组跟过${2 + roll.whole(6)}年。`,
    `带过的组里，有一个是${roll.pick(works).title}。`,
    "",
    "",
  ];
  const career = newcomer ? "刚入行，作品还少。" : roll.pick(careers);
  const other = crafts[1] && roll.odds(0.5) ? roll.some(voices.get(crafts[1])!.lines, 1) : [];
  const english = roll.odds(0.12) ? roll.some(voice.english, 1) : [];
  const own = roll.some(voice.lines, 1 + roll.whole(3));
  return [career, ...own, ...other, ...roll.some(anyone.lines, roll.whole(3)), ...english].join("");
}

import { genreName, languageName, roles } from "~/domain/vocabulary";
import type { Call } from "./corpus/openings";
import type { Person } from "./corpus/profiles";

/*
How an answer is judged: by what the corpus knows of somebody, as a casting director would who has read every
profile. No engine is asked. 3: who was meant; 2: would do as well; 1: a neighbour worth a look; 0: not meant.

Crafts (role, alias, role + city, traditional, cross-language, typo, natural sentence). First the craft:
  3  it is their first craft; of an opening, its craft
  2  it is another craft of theirs
  1  they have another craft whose name has this one's in it (an 执行导演 for 导演), or they write of it
Then what else was asked: a place (theirs, or the opening's), a genre, a skill, a language, a way to work, a month
(listed, or in their own words). With all of it the grade is the craft's. With a part of it somebody of the craft
is still worth a look (1): half of the wishes, or a home in the same prefecture, or the will to move.
Without a craft, what was asked decides: listed 3, in the headline or title 2, in the text 1; several must all hold.

Names (hanzi name, part of a name, pinyin, initials, wrong homophone, one character).
  3  that name, that part (a given name or a surname), that sound as it is rightly read, those initials, that character
  2  the part elsewhere in the name; the sound as the surname's character is read elsewhere; a name that goes on so
  1  the part or character in a headline, a skill, a craft or a work
A wrong homophone and a slip mean the name or word that sounds or looks so.
Works: of a production's name its openings are 3, and so are people who have it among their works; who only tells
of it is 1. A studio's name: its openings 3.

Must be empty: nothing in the corpus answers, so that anything shown is wrong.
*/

/** What was meant by a query; everything named holds together. */
export type Meaning = {
  craft?: string;
  /** The code of a place, or how it begins. */
  place?: string;
  genre?: string;
  /** A skill, or words that somebody uses of what they do. */
  about?: string;
  language?: string;
  workMode?: string;
  month?: number;
  /** Of a work, that it has. */
  work?: string;
  studio?: string;
  name?: string;
  part?: string;
  sound?: string;
  initials?: string;
  character?: string;
};

type Subject = Person | Call;
const isPerson = (subject: Subject): subject is Person => "crafts" in subject;
const craftZh = new Map<string, string>(roles.map(({ code, zh }) => [code, zh]));
const craftsOf = (subject: Subject) => (isPerson(subject) ? subject.crafts : [subject.craft]);
const shortOf = (subject: Subject) => (isPerson(subject) ? subject.headline : subject.title);
const longOf = (subject: Subject) => (isPerson(subject) ? subject.bio : subject.description);
const placeOf = (subject: Subject) => (isPerson(subject) ? subject.home : subject.place);
const has = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase());

/** The grade of a subject that anyone may find. */
export function gradeOf(subject: Subject, meaning: Meaning): number {
  const { name, part, sound, initials, character, work, studio, craft, ...wishes } = meaning;
  if (name ?? part ?? sound ?? initials ?? character) return isPerson(subject) ? ofName(subject, meaning) : 0;
  if (work) return ofWork(subject, work);
  if (studio) return isPerson(subject) ? 0 : 3 * Number(subject.studio === studio);
  const held = Object.entries(wishes).map(([wish, value]) => holds(subject, wish as keyof typeof wishes, value));
  if (!craft) return Math.min(...held);
  const fit = ofCraft(subject, craft);
  if (held.every((one) => one > 0)) return fit;
  const half = held.filter((one) => one > 0).length * 2 >= held.length;
  return fit >= 2 && (half || isNear(subject, meaning)) ? 1 : 0;
}

function ofCraft(subject: Subject, craft: string): number {
  const crafts = craftsOf(subject);
  if (crafts[0] === craft) return 3;
  if (crafts.includes(craft)) return 2;
  const word = craftZh.get(craft)!;
  const others = crafts.map((code) => craftZh.get(code)!);
  return Number([shortOf(subject), longOf(subject), ...subject.skills, ...others].some((text) => has(text, word)));
}

/** How clearly somebody meets a wish: listed 3, in short 2, in the text 1. */
function holds(
  subject: Subject,
  wish: "place" | "genre" | "about" | "language" | "workMode" | "month",
  value: string | number,
): number {
  const wanted = String(value);
  const told = (word: string) => (has(shortOf(subject), word) ? 2 : Number(has(longOf(subject), word)));
  if (wish === "place") return 3 * Number(placeOf(subject).startsWith(wanted));
  if (wish === "genre") return subject.genres.includes(wanted) ? 3 : told(genreName(wanted, "zh-CN"));
  if (wish === "about") return subject.skills.some((skill) => has(skill, wanted)) ? 3 : told(wanted);
  if (wish === "language") {
    const spoken = languageName(wanted, "zh-CN");
    const isListed = isPerson(subject) && subject.languages.includes(wanted);
    return isListed || subject.skills.some((skill) => has(skill, spoken)) ? 3 : told(spoken);
  }
  if (wish === "workMode") return 3 * Number(subject.workMode === wanted || subject.workMode === "mixed");
  return 3 * Number(!isPerson(subject) && subject.months.includes(Number(value)));
}

const isNear = (subject: Subject, { place }: Meaning) =>
  place !== undefined && (placeOf(subject).startsWith(place.slice(0, 4)) || (isPerson(subject) && subject.relocates));

function ofWork(subject: Subject, work: string): number {
  const titles = isPerson(subject) ? subject.works : [subject.production];
  return titles.includes(work) ? 3 : Number(has(longOf(subject), work));
}

function ofName(person: Person, { name, part, sound, initials, character }: Meaning): number {
  const elsewhere = [
    person.headline,
    ...person.skills,
    ...person.works,
    ...person.crafts.map((craft) => craftZh.get(craft)!),
  ];
  if (name) return 3 * Number(person.name.toLowerCase() === name.toLowerCase());
  if (sound) return ofSound(person, sound);
  if (initials)
    return 3 * Number(readingsOf(person).some((reading) => reading.map(([first]) => first).join("") === initials));
  const wanted = part ?? character!;
  if (character && person.name.includes(character)) return 3;
  const parts = person.spelled ? [person.spelled.surname, person.spelled.given] : person.name.toLowerCase().split(" ");
  if (parts.includes(wanted)) return 3;
  if (has(person.name, wanted)) return 2;
  return Number(elsewhere.some((text) => has(text, wanted)));
}

const readingsOf = (person: Person) => person.spelled?.readings ?? [];

function ofSound({ spelled }: Person, sound: string): number {
  if (!spelled) return 0;
  const [right = [], ...others] = spelled.readings.map((reading) => reading.join(""));
  const given = spelled.givenReading.join("");
  const surname = spelled.readings[0]!.slice(0, -spelled.givenReading.length).join("");
  if ([right, given, surname].includes(sound)) return 3;
  return 2 * Number(others.includes(sound) || [right, given].some((whole) => whole.toString().startsWith(sound)));
}

import { Prisma, searchPool } from "~/adapters/db.server";
import { emptyQuery, type SearchKind } from "../../search";
import { genres, quzhouCounties, roles } from "../../vocabulary";
import { roleLabels } from "../../vocabulary.server";
import type { Question } from "../engine.server";
import { fold } from "../text/folding.server";
import { conditions, run, tableOf } from "../postgres.server";
import { soundOf } from "../text/sounds.server";
import { slipsAllowed, slipsBetween } from "../text/spelling";
import { matchAll } from "../text/tokens.server";
import { termsOf } from "../text/words.server";

const { sql, join } = Prisma;

/** So many words that share trigrams are looked at closely, and so many of the likeliest are looked for. */
const NEAR = 20;
const LIKELY = 8;
/** So many words that sound alike are offered for one. */
const ALIKE = 3;

type Word = { word: string; sound: string };
let known: Word[] | undefined;

/** Crafts, genres and the counties of Quzhou, in both languages. */
function knownWords(): Word[] {
  known ??= [
    ...roles.flatMap((role) => roleLabels(role.code)),
    ...[...genres, ...quzhouCounties].flatMap(({ zh, en }) => [zh, en]),
  ]
    .map(fold)
    .map((word) => ({ word, sound: soundOf(word) }));
  return known;
}

type Asked = { text: string; sounds: string[]; match: string };

/**
 * The query with each word that finds nothing replaced by an existing one that sounds most like it: a slip of the
 * keyboard, or a wrong character of the right sound. Several where several sound alike, the most alike first;
 * empty where no word can be bettered. Only words that the viewer may find are named or make any difference.
 */
export async function respell(question: Question): Promise<string[]> {
  const terms = termsOf(question.query.q).map((term): Asked => {
    const text = term.runs.map((run) => run.text).join("");
    return { text, sounds: [...new Set([soundOf(text), soundOf(text, { surname: true })])], match: matchAll([term])! };
  });
  const found = await areFound(
    question,
    terms.map(({ match }) => match),
  );
  const missing = terms.filter((_, index) => !found[index]);
  const near = await wordsNear(question.kind, missing);
  const likely = missing.map((term, index) => likeliest(term, [...near[index]!, ...knownWords()]));
  const visible = await areFound(
    question,
    likely.flat().map(({ word }) => matchAll(termsOf(word))!),
  );
  const candidates = likely.flat().filter((_, index) => visible[index]);
  const choices = terms.map((term) => {
    const own = candidates.filter((one) => one.term === term);
    return own.length > 0 ? own.filter(({ slips }) => slips === own[0]!.slips).map(({ word }) => word) : [term.text];
  });
  const queries = Array.from({ length: ALIKE }, (_, place) =>
    choices.map((words) => words[place] ?? words[0]!).join(" "),
  );
  return [...new Set(queries)].filter((q) => q !== terms.map(({ text }) => text).join(" "));
}

/** Words of documents that share trigrams with the sounds of each of these. */
async function wordsNear(kind: SearchKind, terms: Asked[]): Promise<Word[][]> {
  const asked = terms.flatMap(({ sounds }, index) => sounds.map((sound) => ({ sound, index })));
  if (asked.length === 0) return [];
  const { rows } = await searchPool().query<{ near: Word[] }>(
    `SELECT ARRAY(SELECT jsonb_build_object('word', word, 'sound', sound) FROM search_word
                  WHERE kind = $2 AND sound % asked.sound
                  ORDER BY similarity(sound, asked.sound) DESC, word LIMIT ${NEAR}) AS near
     FROM unnest($1::text[]) WITH ORDINALITY AS asked (sound, place) ORDER BY place`,
    [asked.map(({ sound }) => sound), kind],
  );
  return terms.map((_, index) => asked.flatMap((one, place) => (one.index === index ? rows[place]!.near : [])));
}

type Candidate = { term: Asked; word: string; slips: number };

/** Of some words those that may be meant by a term, the fewest slips first; of equals what shares most characters. */
function likeliest(term: Asked, words: Word[]): Candidate[] {
  const slipsTo = (other: string) => Math.min(...term.sounds.map((sound) => slipsBetween(sound, other)));
  const shared = (word: string) => [...word].filter((character) => term.text.includes(character)).length;
  const allowed = slipsAllowed(term.sounds[0]!.length);
  return [...new Map(words.map(({ word, sound }) => [word, slipsTo(sound)]))]
    .map(([word, slips]) => ({ term, word, slips }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || shared(b.word) - shared(a.word))
    .slice(0, LIKELY);
}

/** Whether each of some matches finds anything that the viewer may find, whatever else the question asks. */
async function areFound(question: Question, matches: string[]): Promise<boolean[]> {
  if (matches.length === 0) return [];
  const alone = { ...question, query: emptyQuery };
  const each = matches.map(
    (match) => sql`EXISTS (SELECT FROM ${tableOf(question.kind)} WHERE ${conditions(alone, match)})`,
  );
  const { rows } = await run<{ found: boolean[] }>(sql`SELECT ARRAY[${join(each)}] AS found`);
  return rows[0]!.found;
}

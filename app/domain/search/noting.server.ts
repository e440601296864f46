import { now } from "~/adapters/clock";
import { pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import { addDays, dayOf, type Day } from "../days";
import type { SearchKind, SearchQuery } from "../search";
import { genres } from "../vocabulary";
import { findDivisions, findRole } from "../vocabulary.server";
import { fold } from "./text/folding.server";

// What is looked for, counted without anybody in it: names that are searched are personal data.

/** Milliseconds within which a longer text is the same one, typed on. */
const TYPING = 5_000;
/** Milliseconds until what was counted is written. */
const PAUSE = 10_000;
/** A skill that so many have tells of none of them. */
const SEVERAL = 5;
/** Days for which counts are kept. */
const KEPT = 400;

type Noted = { day: Day; kind: SearchKind; q: string; found: boolean };

let noted: Noted[] = [];
let last: { note: Noted; at: number } | null = null;
let timer: NodeJS.Timeout | undefined;

/** Counts a question that somebody asked, soon and beside the answer. Of a text being typed only its end counts. */
export function noteQuestion(kind: SearchKind, { q, page }: SearchQuery, total: number) {
  if (q === "" || page > 1) return;
  const at = now().getTime();
  const note: Noted = { day: dayOf(now()), kind, q: fold(q), found: total > 0 };
  const typedOn = last && last.note.kind === kind && at - last.at < TYPING && note.q.startsWith(last.note.q);
  if (typedOn) Object.assign(last!.note, note);
  else noted.push(note);
  last = { note: typedOn ? last!.note : note, at };
  timer ??= setTimeout(() => {
    writeQuestions().catch((error: unknown) => log.warn({ err: error }, "questions could not be counted"));
  }, PAUSE).unref();
}

/** Writes what was counted since the last time. */
export async function writeQuestions(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const notes = noted;
  noted = [];
  last = null;
  if (notes.length === 0) return;
  const shared = await sharedSkills(notes.flatMap(({ q }) => termsIn(q)));
  const counts = new Map<string, { day: Day; kind: SearchKind; words: string; asked: number; unfound: number }>();
  for (const { day, kind, q, found } of notes) {
    const words = termsIn(q)
      .filter((term) => isVocabulary(term) || shared.has(term))
      .join(" ");
    const key = `${day} ${kind} ${words}`;
    const count = counts.get(key) ?? { day, kind, words, asked: 0, unfound: 0 };
    counts.set(key, { ...count, asked: count.asked + 1, unfound: count.unfound + (found ? 0 : 1) });
  }
  await pool().query(
    `INSERT INTO search_question (day, kind, words, asked, unfound)
     SELECT * FROM jsonb_to_recordset($1) AS one (day date, kind text, words text, asked integer, unfound integer)
     ON CONFLICT (day, kind, words) DO UPDATE
     SET asked = search_question.asked + excluded.asked, unfound = search_question.unfound + excluded.unfound`,
    [JSON.stringify([...counts.values()])],
  );
}

/** Words asked for, how often, and how often nothing was found. */
export type QuestionCount = { kind: SearchKind; words: string; asked: number; unfound: number };

/** What was asked most in the last so many days, what found nothing first; `words` is "" for words not kept. */
export async function listQuestions(days: number, limit = 30): Promise<QuestionCount[]> {
  const { rows } = await pool().query<QuestionCount>(
    `SELECT kind, words, sum(asked)::int AS asked, sum(unfound)::int AS unfound FROM search_question
     WHERE day > $1 GROUP BY kind, words ORDER BY unfound DESC, asked DESC, kind, words LIMIT $2`,
    [addDays(dayOf(now()), -days), limit],
  );
  return rows;
}

/** Drops counts that are older than a year or so. */
export async function sweepQuestions(): Promise<void> {
  await pool().query("DELETE FROM search_question WHERE day < $1", [addDays(dayOf(now()), -KEPT)]);
}

const termsIn = (folded: string) => folded.split(/\s+/).filter(Boolean);

const genreWords = new Set(genres.flatMap(({ code, zh, en }) => [code, fold(zh), fold(en)]));

const isVocabulary = (term: string) =>
  findRole(term) !== null || genreWords.has(term) || findDivisions(term).length > 0;

async function sharedSkills(terms: string[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ value: string }>(
    `SELECT value FROM search_value WHERE facet = 'skill' AND value = ANY($1)
       AND (SELECT count(*) FROM (SELECT FROM search_doc WHERE facets @> ARRAY[search_value.id] LIMIT ${SEVERAL}) few) = ${SEVERAL}`,
    [[...new Set(terms)]],
  );
  return new Set(rows.map(({ value }) => value));
}

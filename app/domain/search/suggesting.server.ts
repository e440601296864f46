import { pool } from "~/adapters/db.server";
import type { SearchKind } from "../search";
import { genres, quzhouCounties, roles } from "../vocabulary";
import { roleLabels } from "../vocabulary.server";
import { fold } from "./folding.server";
import { soundOf } from "./sounds.server";
import { matchAll } from "./tokens.server";
import { termsOf } from "./words.server";

/** How alike two sounds must be, 0 to 1, by the trigrams they share. */
const ALIKE = 0.45;

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

/**
 * The query with each word that finds nothing replaced by the existing one that sounds most like it: a slip of
 * the keyboard, or a wrong character of the right sound. Null where no word can be bettered. Whether the viewer
 * may see what it finds is for the caller to ask: words come from documents of all audiences.
 */
export async function respell(kind: SearchKind, q: string): Promise<string | null> {
  const terms = termsOf(q).map((term) => ({
    text: term.runs.map((run) => run.text).join(""),
    match: matchAll([term])!,
  }));
  const table = kind === "opening" ? "search_doc_openings" : "search_doc_profiles";
  const { rows } = await pool().query<{ found: boolean; word: string | null }>(
    `SELECT EXISTS (SELECT FROM ${table} WHERE tokens @@ asked.match::tsquery) AS found, near.word
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (sound, match, place)
     LEFT JOIN LATERAL (
       SELECT word FROM (
         SELECT word, sound FROM search_word WHERE kind = $3 AND sound % asked.sound
         UNION ALL
         SELECT * FROM unnest($4::text[], $5::text[])
       ) words (word, sound)
       WHERE similarity(sound, asked.sound) >= $6 ORDER BY similarity(sound, asked.sound) DESC, word LIMIT 1
     ) near ON TRUE ORDER BY place`,
    [
      terms.map(({ text }) => soundOf(text)),
      terms.map(({ match }) => match),
      kind,
      knownWords().map(({ word }) => word),
      knownWords().map(({ sound }) => sound),
      ALIKE,
    ],
  );
  const words = terms.map(({ text }, index) => (rows[index]?.found ? text : (rows[index]?.word ?? text)));
  return words.some((word, index) => word !== terms[index]!.text) ? words.join(" ") : null;
}

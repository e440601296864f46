import { searchPool } from "~/adapters/db.server";
import type { SearchKind } from "../search";
import { genres, quzhouCounties, roles } from "../vocabulary";
import { roleLabels } from "../vocabulary.server";
import { fold } from "./folding.server";
import { soundOf } from "./sounds.server";
import { slipsAllowed, slipsBetween } from "./spelling";
import { matchAll } from "./tokens.server";
import { termsOf } from "./words.server";

/** So many words that share trigrams are looked at closely. */
const NEAR = 20;

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
  const terms = termsOf(q).map((term) => {
    const text = term.runs.map((run) => run.text).join("");
    return { text, sound: soundOf(text), match: matchAll([term])! };
  });
  const table = kind === "opening" ? "search_doc_openings" : "search_doc_profiles";
  const { rows } = await searchPool().query<{ found: boolean; near: Word[] }>(
    `SELECT EXISTS (SELECT FROM ${table} WHERE tokens @@ asked.match::tsquery) AS found,
            ARRAY(SELECT jsonb_build_object('word', word, 'sound', sound) FROM search_word
                  WHERE kind = $3 AND sound % asked.sound
                  ORDER BY similarity(sound, asked.sound) DESC, word LIMIT ${NEAR}) AS near
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (sound, match, place) ORDER BY place`,
    [terms.map(({ sound }) => sound), terms.map(({ match }) => match), kind],
  );
  const words = terms.map(({ text, sound }, index) => {
    const { found, near } = rows[index]!;
    return found ? text : (nearest(sound, [...near, ...knownWords()]) ?? text);
  });
  return words.some((word, index) => word !== terms[index]!.text) ? words.join(" ") : null;
}

function nearest(sound: string, words: Word[]): string | null {
  const meant = words
    .map((word) => ({ ...word, slips: slipsBetween(sound, word.sound) }))
    .filter(({ slips }) => slips <= slipsAllowed(sound.length))
    .sort((a, b) => a.slips - b.slips);
  return meant[0]?.word ?? null;
}

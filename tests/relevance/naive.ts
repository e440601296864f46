import { pool } from "~/adapters/db.server";
import { genreName, roleName } from "~/domain/vocabulary";
import { divisionName } from "~/domain/vocabulary.server";
import type { Asking } from "./asking";
import type { Corpus } from "./corpus";

// What a page would do that had no search: every word somewhere in the text, the newest first.

const bothNames = (code: string, nameOf: (code: string, locale: "zh-CN" | "en") => string) =>
  `${nameOf(code, "zh-CN")} ${nameOf(code, "en")}`;

/** Lays out for each public row of the corpus the words that its page shows. */
export async function layOutTexts({ people, calls }: Corpus) {
  const shown = [
    ...people.filter(({ isPublic }) => isPublic).map((person) => ({ kind: "profile", ...person })),
    ...calls.map((call) => ({ kind: "opening", crafts: [call.craft], home: call.place, ...call })),
  ];
  const rows = shown.map(({ kind, externalId, crafts, genres, home, row }, place) => ({
    ...{ kind, id: externalId, place },
    text: [
      ...["name", "name_en", "headline", "bio", "title", "description", "skills", "studio", "production"].map(
        (column) => row[column] ?? "",
      ),
      ...crafts.map((craft) => bothNames(craft, roleName)),
      ...genres.map((genre) => bothNames(genre, genreName)),
      bothNames(home, (code, locale) => divisionName(code, locale, { full: true })),
    ].join("\n"),
  }));
  await pool().query("CREATE TABLE naive (kind text, id text, place integer, text text)");
  await pool().query(
    "INSERT INTO naive SELECT * FROM jsonb_to_recordset($1) AS row (kind text, id text, place integer, text text)",
    [JSON.stringify(rows)],
  );
}

export const askingNaively: Asking = async (kind, q) => {
  const { rows } = await pool().query<{ id: string }>(
    "SELECT id FROM naive WHERE kind = $1 AND text ILIKE ALL ($2) ORDER BY place DESC LIMIT 60",
    [kind, q.split(/\s+/).map((word) => `%${word.replace(/[%_\\]/g, "\\$&")}%`)],
  );
  return rows.map(({ id }) => id);
};

import { Prisma, searchPool } from "~/adapters/db.server";
import { facetsOf, type SearchKind, type SearchQuery } from "../../search";
import type { Audience } from "../documents/documents.server";
import type { Question } from "../engine.server";
import type { Change } from "../documents/following.server";
import { conditions } from "../postgres.server";
import { reachOf } from "../reach.server";
import { matchAll } from "../text/tokens.server";
import { foldValue, keyOf } from "../documents/values.server";
import { termsOf } from "../text/words.server";

const { sql, join } = Prisma;
type Sql = Prisma.Sql;

/** A query that stands while documents come and go, and for whom. */
export type StandingQuery = { query: SearchQuery; audience: Audience };

/** A document that answers a query; `asked` is the query's place among those asked. */
export type Match = { asked: number; id: string };

/** So many queries make one statement. */
const AT_ONCE = 200;

/**
 * Which of many queries of one kind these documents answer now. One statement for each 200 queries, however many
 * documents; what a query asks is asked in the engine's own words, so that an answer here is one on its page.
 */
export function matchAmong(kind: SearchKind, asked: StandingQuery[], ids: string[]): Promise<Match[]> {
  const table = kind === "opening" ? sql`search_doc_openings` : sql`search_doc_profiles`;
  return match(kind, asked, sql`SELECT * FROM ${table} WHERE id = ANY(${ids}::uuid[])`);
}

/** Which queries changed documents answer now and did not before. */
export async function matchChanges(kind: SearchKind, asked: StandingQuery[], changes: Change[]): Promise<Match[]> {
  const answers = await matchAmong(
    kind,
    asked,
    changes.map(({ id }) => id),
  );
  if (answers.length === 0) return [];
  const answered = [...new Set(answers.map((answer) => answer.asked))];
  const ids = [...new Set(answers.map(({ id }) => id))];
  const before = await match(
    kind,
    answered.map((index) => asked[index]!),
    sql`SELECT was.* FROM search_changed, jsonb_populate_record(NULL::search_doc, before) was
        WHERE search_changed.kind = ${kind} AND search_changed.id = ANY(${ids}::uuid[]) AND before IS NOT NULL`,
  );
  const known = new Set(before.map((answer) => `${answered[answer.asked]} ${answer.id}`));
  return answers.filter((answer) => !known.has(`${answer.asked} ${answer.id}`));
}

async function match(kind: SearchKind, asked: StandingQuery[], documents: Sql): Promise<Match[]> {
  const numbers = await numbersIn(documents);
  // Most queries ask for a craft or a place that none of a few documents has: they are not even asked.
  const possible = asked.flatMap(({ query, audience }, index) => {
    const question: Question = { kind, query, reach: reachOf(audience) };
    const chosen = chosenOf(question, numbers);
    return chosen.every((known) => known.length > 0) ? [{ index, question, chosen }] : [];
  });
  const found: Match[] = [];
  for (let from = 0; from < possible.length; from += AT_ONCE) {
    const answers = possible.slice(from, from + AT_ONCE).map(({ index, question, chosen }) => {
      const holds = chosen.map((known) => sql`facets && ${known}::int[]`);
      const where = join([...holds, conditions(question, matchAll(termsOf(question.query.q)))], " AND ");
      return sql`SELECT ${index}::int AS asked, id::text FROM doc WHERE ${where}`;
    });
    // Tokens stand outside the row: like this they are fetched once and not for every query.
    const statement = sql`
      WITH doc AS MATERIALIZED (
        SELECT id, audience, valid_until, start_day, busy, rate_min, rate_max, studio_rate_min, studio_rate_max, facets,
               tokens || ''::tsvector AS tokens
        FROM (${documents}) documents
      ) ${join(answers, " UNION ALL ")}`;
    const { rows } = await searchPool().query<Match>(statement.text, statement.values);
    found.push(...rows);
  }
  return found;
}

/** The numbers of all values that documents have. */
async function numbersIn(documents: Sql): Promise<Map<string, number>> {
  const statement = sql`
    SELECT id, facet, value FROM search_value WHERE id IN (SELECT unnest(facets) FROM (${documents}) documents)`;
  const { rows } = await searchPool().query<{ id: number; facet: string; value: string }>(
    statement.text,
    statement.values,
  );
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

/** For each facet in which a query chooses, the numbers of its values as far as any document has them. */
function chosenOf({ kind, query }: Question, numbers: Map<string, number>): number[][] {
  return facetsOf[kind].flatMap((facet) => {
    const values = query.facets[facet];
    return values
      ? [values.flatMap((value) => numbers.get(keyOf({ facet, value: foldValue(facet, value) })) ?? [])]
      : [];
  });
}

import { Prisma } from "~/adapters/db.server";
import type { Question } from "./engine.server";
import { isCraft, looseTermsOf } from "./parting.server";
import { conditions, isChosen, lookUp, RANKED, run, tableOf, WEIGHTS } from "./postgres.server";
import { matchAll, matchAny, rankQuery } from "./tokens.server";
import { termsOf, type Term } from "./words.server";

const { sql, join } = Prisma;
type Sql = Prisma.Sql;

/** What is shown matches this share of the words that matter, at least. */
const SHARE = 0.3;

/**
 * Ids of documents that do not match every word of a query but all that matter or, where these are few, some, best
 * first; whichever engine answers, PostgreSQL does so.
 */
export async function searchLoosely(question: Question, limit: number): Promise<string[]> {
  const all = matchAll(termsOf(question.query.q));
  const terms = looseTermsOf(question.query.q);
  const what = matchAll(terms);
  if (!all || !what) return [];
  const { chosen } = await lookUp(question);
  const choices = [sql`NOT tokens @@ ${all}::tsquery`, ...chosen.map(isChosen)];
  const near = (match: string, more: Sql[] = []) => join([conditions(question, match), ...choices, ...more], " AND ");

  // A question whose every word matters has been answered already.
  const whole = what === all ? [] : await best(question, terms, near(what), limit);
  // One word is matched or not; there is nothing between.
  if (whole.length === limit || terms.length < 2) return whole;
  const parts = [sql`NOT tokens @@ ${what}::tsquery`];
  const some = await best(question, terms, near(matchAny(terms)!, parts), limit - whole.length);
  return [...whole, ...some];
}

/** How much of the words a document matches; the craft that is looked for can least be done without. */
function coverage(terms: Term[]): { points: Sql; least: number } {
  const worth = terms.map((term) => (isCraft(term) ? 3 : 2));
  const parts = terms.map((term, index) => sql`(tokens @@ ${matchAny([term])}::tsquery)::int * ${worth[index]}::int`);
  return { points: join(parts, " + "), least: Math.ceil(worth.reduce((sum, one) => sum + one, 0) * SHARE) };
}

async function best({ kind }: Question, terms: Term[], near: Sql, limit: number): Promise<string[]> {
  const { points, least } = coverage(terms);
  const { rows } = await run<{ id: string }>(sql`
    SELECT id::text FROM (
      SELECT id, quality, updated_at, tokens FROM ${tableOf(kind)} WHERE ${near}
      ORDER BY quality DESC, updated_at DESC, id LIMIT ${RANKED}
    ) near, LATERAL (SELECT ${points} AS points) AS covered
    WHERE points >= ${least}::int
    ORDER BY points DESC, ts_rank(${WEIGHTS}::real[], tokens, ${rankQuery(terms)}::tsquery) DESC,
             quality DESC, updated_at DESC, id
    LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

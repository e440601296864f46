import { Prisma } from "~/adapters/db.server";
import { emptyQuery } from "../../search";
import type { Question } from "../engine.server";
import { isCraft, looseTermsOf } from "../text/parting.server";
import { conditions, isChosen, lookUp, RANKED, run, tableOf, WEIGHTS } from "../postgres.server";
import { matchAll, matchAny, rankQuery } from "../text/tokens.server";
import { termsOf, type Term } from "../text/words.server";

const { sql, join } = Prisma;
type Sql = Prisma.Sql;

/** What is shown matches this share of the words that matter, at least. */
const SHARE = 0.3;
/** The craft that is looked for can least be done without. */
const OF_CRAFT = 1.5;

/** A word that matters, and how many documents that the viewer may find have it; more than RANKED are not counted. */
type Weighed = { term: Term; match: string; docs: number };

/**
 * Ids of documents that do not match every word of a query but all that matter or, where these are few, some, best
 * first; whichever engine answers, PostgreSQL does so. None where most of the words are nowhere at all: what is
 * asked for is then something else.
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
  const whole = what === all ? [] : await best(question, terms, near(what), sql`0::float`, limit);
  // One word is matched or not; there is nothing between.
  if (whole.length === limit || terms.length < 2) return whole;
  const weighed = await weigh(question, terms);
  if (weighed.filter(({ docs }) => docs > 0).length * 2 < terms.length) return whole;
  const parts = [sql`NOT tokens @@ ${what}::tsquery`, enough(weighed)];
  const some = await best(question, terms, near(matchAny(terms)!, parts), worth(weighed), limit - whole.length);
  return [...whole, ...some];
}

async function weigh(question: Question, terms: Term[]): Promise<Weighed[]> {
  const matches = terms.map((term) => matchAny([term])!);
  const alone = { ...question, query: emptyQuery };
  const counts = matches.map(
    (match) => sql`(SELECT count(*)::int FROM (
      SELECT FROM ${tableOf(question.kind)} WHERE ${conditions(alone, match)} LIMIT ${RANKED}
    ) having_it)`,
  );
  const { rows } = await run<{ docs: number[] }>(sql`SELECT ARRAY[${join(counts)}] AS docs`);
  return terms.map((term, index) => ({ term, match: matches[index]!, docs: rows[0]!.docs[index]! }));
}

const has = ({ match }: Weighed) => sql`(tokens @@ ${match}::tsquery)::int`;

function enough(weighed: Weighed[]): Sql {
  const least = Math.ceil(weighed.length * SHARE);
  return least < 2 ? sql`TRUE` : sql`${join(weighed.map(has), " + ")} >= ${least}::int`;
}

/** Words that few documents have say most of what is meant. */
function worth(weighed: Weighed[]): Sql {
  const parts = weighed.map((one) => {
    const rarity = Math.log((2 * RANKED) / (one.docs + 1)) * (isCraft(one.term) ? OF_CRAFT : 1);
    return sql`${has(one)} * ${rarity}::float`;
  });
  return join(parts, " + ");
}

async function best({ kind }: Question, terms: Term[], near: Sql, value: Sql, limit: number): Promise<string[]> {
  const { rows } = await run<{ id: string }>(sql`
    SELECT id::text FROM (
      SELECT id, quality, updated_at, tokens FROM ${tableOf(kind)} WHERE ${near}
      ORDER BY quality DESC, updated_at DESC, id LIMIT ${RANKED}
    ) near
    ORDER BY ${value} DESC, ts_rank(${WEIGHTS}::real[], tokens, ${rankQuery(terms)}::tsquery) DESC,
             quality DESC, updated_at DESC, id
    LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

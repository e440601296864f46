import { Prisma, searchPool } from "~/adapters/db.server";
import { askedDays, facetsOf, MAX_HITS, type Facet } from "../search";
import { asCounts, countingOf, partsOf, recall, type Counted } from "./postgres/counting.server";
import { withChosen } from "./counts.server";
import type { Answer, Question, SearchEngine } from "./engine.server";
import { matchAll, rankQuery } from "./text/tokens.server";
import { foldValue, keyOf } from "./documents/values.server";
import { termsOf } from "./text/words.server";

const { sql, join, empty } = Prisma;
type Sql = Prisma.Sql;

/** When more documents match, only so many of the best by quality are ranked by their words. */
export const RANKED = 2000;
/** D, C, B, A. */
export const WEIGHTS = "{0.05,0.2,0.5,1}";

type Chosen = { facet: Facet; numbers: number[] };

/** The engine that is always there, over search_doc. */
export const postgres: SearchEngine = {
  name: "postgres",

  async search(question) {
    const { kind, query } = question;
    const terms = termsOf(query.q);
    const { chosen, change } = await lookUp(question);
    const base = conditions(question, matchAll(terms));
    const choices = chosen.map((one) => ({ facet: one.facet, is: isChosen(one) }));
    const hits = join([base, ...choices.map(({ is }) => is)], " AND ");
    const parts = partsOf(kind, change, base, choices);
    const known = parts.map(recall);
    const table = tableOf(kind);
    const offset = (query.page - 1) * query.pageSize;
    const size = Math.max(0, Math.min(query.pageSize, MAX_HITS - offset));
    const open = parts.filter((_, index) => !known[index]);

    const { rows } = await run<{ total: number; ids: string[]; counts: Counted[] }>(sql`
      SELECT (SELECT count(*)::int FROM (SELECT FROM ${table} WHERE ${hits} LIMIT ${MAX_HITS + 1}) capped) AS total,
             ARRAY(${page(question, hits, rankQuery(terms), size, offset)}) AS ids,
             json_build_array(${open.length > 0 ? join(open.map((part) => sql`(${countingOf(part, table)})`)) : empty}) AS counts`);
    const { total, ids, counts } = rows[0]!;
    const fresh = open.map((part, index) => asCounts(part, counts[index]!));
    return {
      total: Math.min(total, MAX_HITS),
      totalIsCapped: total > MAX_HITS,
      countsExact: known.every((part) => part?.exact ?? true),
      ids,
      facets: withChosen(question, Object.assign({}, ...known.map((part) => part?.counts), ...fresh)),
    } satisfies Answer;
  },
};

export const tableOf = (kind: Question["kind"]) =>
  kind === "opening" ? sql`search_doc_openings` : sql`search_doc_profiles`;
export const isChosen = ({ numbers }: Chosen) => sql`facets && ${numbers}::int[]`;

/** Runs a statement where reading many tokens is cheap. */
export function run<T extends object>(statement: Sql) {
  return searchPool().query<T>(statement.text, statement.values);
}

/** Numbers of the values chosen (none for a value that no document has), and the number of the last change. */
export async function lookUp({ kind, query }: Question): Promise<{ chosen: Chosen[]; change: string }> {
  const wanted = facetsOf[kind].flatMap((facet) => {
    const values = query.facets[facet];
    return values ? [{ facet, values: values.map((value) => foldValue(facet, value)) }] : [];
  });
  const keys = wanted.flatMap(({ facet, values }) => values.map((value) => ({ facet, value })));
  const { rows } = await run<{
    change: string | null;
    found: { id: number; facet: string; value: string }[] | null;
  }>(sql`
    SELECT (SELECT number FROM search_change WHERE kind = ${kind}) AS change,
           (SELECT json_agg(json_build_object('id', id, 'facet', facet, 'value', value)) FROM search_value
            JOIN unnest(${keys.map((key) => key.facet)}::text[], ${keys.map((key) => key.value)}::text[]) AS key (facet, value)
            USING (facet, value)) AS found`);
  const numbers = new Map(rows[0]!.found?.map((row) => [keyOf(row), row.id]));
  return {
    change: rows[0]!.change ?? "0",
    chosen: wanted.map(({ facet, values }) => ({
      facet,
      numbers: values.flatMap((value) => numbers.get(keyOf({ facet, value })) ?? []),
    })),
  };
}

/** Everything but the facets. */
export function conditions({ kind, query, reach }: Question, match: string | null): Sql {
  const [low, high] =
    reach.audience === "studios" ? [sql`studio_rate_min`, sql`studio_rate_max`] : [sql`rate_min`, sql`rate_max`];
  const parts = [reach.audience === "studios" ? sql`TRUE` : sql`audience = 0`];
  if (kind === "opening") parts.push(sql`valid_until >= ${reach.today}::date`);
  if (match) parts.push(sql`tokens @@ ${match}::tsquery`);
  if (query.rateMin !== undefined) parts.push(sql`${high} >= ${query.rateMin}::int`);
  if (query.rateMax !== undefined) parts.push(sql`${low} <= ${query.rateMax}::int`);
  if (query.availableBy) parts.push(sql`start_day <= ${query.availableBy}::date`);
  const free = kind === "profile" ? askedDays(query, reach.today) : null;
  if (free) {
    parts.push(sql`(start_day IS NULL OR start_day <= ${free.from}::date)`);
    parts.push(sql`NOT busy && daterange(${free.from}::date, ${free.to}::date, '[]')`);
  }
  return join(parts, " AND ");
}

function page({ kind, query, reach }: Question, hits: Sql, rank: string | null, size: number, offset: number): Sql {
  const table = tableOf(kind);
  const rate = reach.audience === "studios" ? sql`studio_rate_order` : sql`rate_order`;
  // Where words are asked for, rows are never read in this order until enough of them match: each would cost a look
  // at its tokens, which the planner does not count.
  const plain = rank ? sql` + 0` : empty;
  const byRow = {
    relevance: sql`quality${plain} DESC, updated_at DESC, id`,
    newest: rank ? sql`updated_at + '0'::interval DESC, id` : sql`updated_at DESC, id`,
    rate: sql`${rate} NULLS LAST, updated_at DESC, id`,
    start: sql`start_day NULLS LAST, updated_at DESC, id`,
  };
  if (query.sort !== "relevance" || !rank) {
    return sql`SELECT id::text FROM ${table} WHERE ${hits} ORDER BY ${byRow[query.sort]} LIMIT ${size} OFFSET ${offset}`;
  }
  return sql`
    SELECT id::text FROM (
      SELECT id, quality, updated_at, tokens FROM ${table} WHERE ${hits} ORDER BY ${byRow.relevance} LIMIT ${RANKED}
    ) best
    ORDER BY ts_rank(${WEIGHTS}::real[], tokens, ${rank}::tsquery) DESC, ${byRow.relevance}
    LIMIT ${size} OFFSET ${offset}`;
}

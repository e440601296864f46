import { pool } from "~/adapters/db.server";
import { meilisearchAtHand, type Meilisearch } from "~/adapters/meilisearch.server";
import { askedDays, facetsOf, MAX_HITS, type Facet, type SearchKind, type SearchQuery } from "../search";
import { byCount, withChosen } from "./counts.server";
import type { Answer, Question, SearchEngine } from "./engine.server";
import { indexToAsk } from "./meilisearch/indexes.server";
import { asNumber, encode, encodeBeginning } from "./meilisearch/shaping.server";
import { asValue, foldValue, keyOf } from "./documents/values.server";
import { isSingle, lexemesAsked, mayGoOn, termsOf } from "./text/words.server";

/** The server looks at so many words of a query and no more. */
const WORDS = 10;

export const isReady = async (kind: SearchKind) => meilisearchAtHand() !== null && (await indexToAsk(kind)) !== null;

/** Whether the server answers a question about each index that is there, as fast as somebody who waits wants it. */
export async function stillAnswers(): Promise<boolean> {
  const search = meilisearchAtHand();
  if (!search) return false;
  const uids = await Promise.all([indexToAsk("opening"), indexToAsk("profile")]);
  const queries = uids.filter((uid) => uid !== null).map((indexUid) => ({ indexUid, q: "", limit: 0 }));
  await search.searcher.multiSearch({ queries });
  return true;
}

/** The words of a query for this server: at most one may be a beginning, and stands last. */
function wordsAsked(query: SearchQuery): string[] {
  const runs = termsOf(query.q).flatMap((term) => term.runs);
  const open = runs.filter((run, index) => isSingle(run) || (index === runs.length - 1 && mayGoOn(run)));
  return [
    ...runs.filter((run) => !open.includes(run)).flatMap((run) => lexemesAsked(run).map(encode)),
    ...open.map((run) => (isSingle(run) ? encodeBeginning(run.text) : run.text)),
  ];
}

/** Queries that the server would look at in part only are for the other engine: long ones, and several beginnings. */
export function canAnswer({ query }: Question): boolean {
  const runs = termsOf(query.q).flatMap((term) => term.runs);
  const singles = runs.filter(isSingle).length;
  const last = runs.at(-1);
  return wordsAsked(query).length <= WORDS && singles + (last && mayGoOn(last) ? 1 : 0) <= 1;
}

/** The engine of production, over the indexes that `buildIndex` makes. */
export const meilisearch: SearchEngine = {
  name: "meilisearch",

  async search(question) {
    const search = meilisearchAtHand();
    const uid = await indexToAsk(question.kind);
    if (!search || !uid) throw new Error("Meilisearch is not ready");
    return askIndex(search.searcher, uid, question);
  },
};

/** What one index answers to a question. */
export async function askIndex(searcher: Meilisearch, indexUid: string, question: Question): Promise<Answer> {
  const { kind, query } = question;
  const labels = await labelsOfChosen(question);
  const chosen = facetsOf[kind].filter((facet) => query.facets[facet]);
  const base = conditions(question);
  const choice = (facet: Facet) =>
    `${facet} IN [${query.facets[facet]!.map((value) => quoted(labels.get(keyOf(asValue(facet, value))) ?? value)).join(", ")}]`;
  const shared = {
    indexUid,
    q: wordsAsked(query).join(" "),
    matchingStrategy: "all" as const,
    locales: ["eng" as const],
  };
  const offset = (query.page - 1) * query.pageSize;
  const { results } = await searcher.multiSearch({
    queries: [
      {
        ...shared,
        filter: [...base, ...chosen.map(choice)],
        facets: facetsOf[kind].filter((facet) => !chosen.includes(facet)),
        sort: sortOf(question),
        attributesToRetrieve: ["id"],
        page: query.page,
        hitsPerPage: query.pageSize,
      },
      // What each facet with a choice would count without it.
      ...chosen.map((facet) => ({
        ...shared,
        filter: [...base, ...chosen.filter((other) => other !== facet).map(choice)],
        facets: [facet],
        page: 1,
        hitsPerPage: 0,
      })),
    ],
  });
  const found = results[0]!;
  const totalHits = found.totalHits ?? found.hits.length;
  return {
    total: Math.min(totalHits, MAX_HITS),
    totalIsCapped: totalHits > MAX_HITS,
    countsExact: true,
    ids: found.hits.slice(0, Math.max(0, MAX_HITS - offset)).map((hit) => hit.id as string),
    facets: withChosen(question, countsOf(results.map(({ facetDistribution }) => facetDistribution ?? {}))),
  };
}

/** Values are kept as they were first written; a choice may be written otherwise. */
async function labelsOfChosen({ query }: Question): Promise<Map<string, string>> {
  const wanted = Object.entries(query.facets).flatMap(([facet, values]) =>
    values.map((value) => asValue(facet as Facet, value)),
  );
  if (wanted.length === 0) return new Map();
  const { rows } = await pool().query<{ facet: string; value: string; label: string }>(
    `SELECT facet, value, label FROM search_value JOIN unnest($1::text[], $2::text[]) AS wanted (facet, value) USING (facet, value)`,
    [wanted.map(({ facet }) => facet), wanted.map(({ value }) => value)],
  );
  return new Map(rows.map((row) => [keyOf(row), row.label]));
}

function conditions({ kind, query, reach: { audience, today } }: Question): string[] {
  const parts: string[] = [];
  if (audience === "public") parts.push("audience = 0");
  if (kind === "opening") parts.push(`validUntil >= ${asNumber(today)}`);
  if (query.rateMin !== undefined) parts.push(`${audience}RateMax >= ${query.rateMin}`);
  if (query.rateMax !== undefined) parts.push(`${audience}RateMin <= ${query.rateMax}`);
  if (query.availableBy) parts.push(`startDay <= ${asNumber(query.availableBy)}`);
  const free = kind === "profile" ? askedDays(query, today) : null;
  if (free) {
    parts.push(`(startDay IS NULL OR startDay <= ${asNumber(free.from)})`);
    parts.push(`NOT busy ${asNumber(free.from)} TO ${asNumber(free.to)}`);
  }
  return parts;
}

function sortOf({ query, reach }: Question): string[] {
  const newest = ["updatedAt:desc", "id:asc"];
  if (query.sort === "newest") return newest;
  if (query.sort === "rate") return [`${reach.audience}RateOrder:asc`, ...newest];
  if (query.sort === "start") return ["startDay:asc", ...newest];
  return [];
}

function countsOf(distributions: Record<string, Record<string, number>>[]) {
  const facets = distributions.flatMap(
    (distribution) => Object.entries(distribution) as [Facet, Record<string, number>][],
  );
  return byCount(
    Object.fromEntries(
      facets.map(([facet, values]) => [
        facet,
        Object.entries(values).map(([value, count]) => ({ value, count, folded: foldValue(facet, value) })),
      ]),
    ),
  );
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;

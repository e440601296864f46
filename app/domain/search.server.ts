import { now } from "~/adapters/clock";
import { dayOf } from "./days";
import type { Viewer } from "./identity";
import {
  askedDays,
  emptyQuery,
  FEW_HITS,
  PAGE_SIZE,
  type Condition,
  type OpeningHit,
  type ProfileHit,
  type SearchKind,
  type SearchQuery,
  type SearchResult,
  type Suggestion,
} from "./search";
import { conditionsOf, parseLeniently, withoutCondition } from "./search.forms";
import { complete } from "./search/postgres/completing.server";
import type { Question } from "./search/engine.server";
import { ask } from "./search/engines.server";
import { labelled } from "./search/labels.server";
import { searchNearlyFree } from "./search/postgres/nearly-free.server";
import { searchLoosely } from "./search/postgres/loosely.server";
import { hydrateOpenings, hydrateProfiles } from "./search/hydrating.server";
import { markerOf, type Mark } from "./search/marking.server";
import { noteQuestion } from "./search/noting.server";
import { audienceOf, reachOf } from "./search/reach.server";
import { respell } from "./search/postgres/suggesting.server";

// The front door of search. Engines answer with ids; what is shown is read from the rows, under the viewer's rule.

export { canonicalOf, labelsOf } from "./search/canonical.server";
export { buildIndex, keepInStep, prepareSearch } from "./search/meilisearch/building.server";
export { pushChanges } from "./search/meilisearch/pushing.server";
export { listQuestions, sweepQuestions, writeQuestions, type QuestionCount } from "./search/noting.server";
export { reindex, reindexJob, rebuildPostgres } from "./search/documents/reindexing.server";
export { subjectsOf } from "./search/documents/subjects.server";
export { followChanges, forgetChanges, listChanges, type Change } from "./search/documents/following.server";
export { audienceOf } from "./search/reach.server";
export { matchAmong, matchChanges, type StandingQuery } from "./search/postgres/standing.server";
export { IndexRefused } from "./search/meilisearch/gates.server";
export { checkCounts, repairSearch, type Repair } from "./search/repairing.server";
export { MEILISEARCH_RANGE, searchInUse, searchStatus, type SearchStatus } from "./search/status.server";

type Hydrate<Hit> = (viewer: Viewer, ids: string[], mark: Mark) => Promise<Hit[]>;

/**
 * Openings on offer today that answer a query, in the viewer's language: a page of at most `pageSize`, counts by
 * facet, and where fewer than three match every word, what matches some. Money is fen. Throws nothing of its own.
 */
export const searchOpenings = (viewer: Viewer, query: SearchQuery): Promise<SearchResult<OpeningHit>> =>
  search("opening", viewer, query, hydrateOpenings);

/**
 * Profiles that this viewer may see and that answer a query; shaped as in `searchOpenings`. Rates that are not
 * shared with the viewer neither show nor match.
 */
export const searchProfiles = (viewer: Viewer, query: SearchQuery): Promise<SearchResult<ProfileHit>> =>
  search("profile", viewer, query, (reader, ids, mark) =>
    hydrateProfiles(reader, ids, mark, askedDays(query, dayOf(now()))),
  );

/**
 * What somebody may mean while they type, in their language: at most four each of people, crafts and works, or of
 * crafts, productions and studios, named in what this viewer may see today. `text` is read as a search's words
 * are, so only its first hundred characters count. Throws nothing of its own.
 */
export async function suggest(viewer: Viewer, kind: SearchKind, text: string): Promise<Suggestion[]> {
  const { q } = parseLeniently(kind, new URLSearchParams({ q: text }));
  return complete(viewer, { kind, query: { ...emptyQuery, q }, reach: reachOf(audienceOf(viewer)) });
}

/** Of these openings those on offer today, in the order of the ids, with what a text found in them. */
export const listOpenings = (viewer: Viewer, ids: string[], q: string): Promise<OpeningHit[]> =>
  hydrateOpenings(viewer, ids, markerOf(q));

/** Of these profiles those that this viewer may see now, in the order of the ids, with what a text found in them. */
export const listProfiles = (viewer: Viewer, ids: string[], q: string): Promise<ProfileHit[]> =>
  hydrateProfiles(viewer, ids, markerOf(q));

async function search<Hit extends { id: string }>(
  kind: SearchKind,
  viewer: Viewer,
  query: SearchQuery,
  hydrate: Hydrate<Hit>,
): Promise<SearchResult<Hit>> {
  const question: Question = { kind, query, reach: reachOf(audienceOf(viewer)) };
  const { engine, answer } = await ask(question);
  noteQuestion(kind, query, answer.total);
  const few = query.q !== "" && query.page === 1 && answer.total < FEW_HITS;
  const [items, beside, nearlyFree, drops] = await Promise.all([
    hydrate(viewer, answer.ids, markerOf(query.q)),
    few ? besideFew(question, answer.total, viewer, hydrate) : { suggestion: null, relaxed: [] },
    nearlyFreeBeside(question, answer.total, viewer, hydrate),
    answer.total === 0 ? withoutEach(question) : [],
  ]);
  return {
    engine,
    total: answer.total,
    totalIsCapped: answer.totalIsCapped,
    countsExact: answer.countsExact,
    page: query.page,
    pageSize: query.pageSize,
    items,
    ...beside,
    nearlyFree,
    facets: labelled(answer.facets, viewer.locale),
    drops,
  };
}

/** What is shown beside few hits: instead of none, what another spelling finds; otherwise what matches some words. */
async function besideFew<Hit extends { id: string }>(
  question: Question,
  total: number,
  viewer: Viewer,
  hydrate: Hydrate<Hit>,
): Promise<{ suggestion: string | null; relaxed: Hit[] }> {
  const respelled = total === 0 ? await findRespelled(question, viewer, hydrate) : null;
  if (respelled) return respelled;
  const ids = await searchLoosely(question, PAGE_SIZE);
  return { suggestion: null, relaxed: await hydrate(viewer, ids, markerOf(question.query.q)) };
}

/** Beside few who are free on all days asked for, those who are on most. */
async function nearlyFreeBeside<Hit>(question: Question, total: number, viewer: Viewer, hydrate: Hydrate<Hit>) {
  if (total >= FEW_HITS || question.query.page > 1) return [];
  return hydrate(viewer, await searchNearlyFree(question, PAGE_SIZE), markerOf(question.query.q));
}

/** What each condition costs: how much would be found without it. */
async function withoutEach(question: Question): Promise<{ condition: Condition; total: number }[]> {
  const drops = await Promise.all(
    conditionsOf(question.query).map(async (condition) => {
      const { answer } = await ask({ ...question, query: withoutCondition(question.query, condition) });
      return { condition, total: answer.total };
    }),
  );
  return drops.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

/** Another spelling, only if it leads this viewer to something; then with what others that sound alike find. */
async function findRespelled<Hit extends { id: string }>(question: Question, viewer: Viewer, hydrate: Hydrate<Hit>) {
  const spellings = await respell(question);
  const found = await Promise.all(
    spellings.map(async (q) => {
      const { answer } = await ask({ ...question, query: { ...question.query, q } });
      return { q, hits: await hydrate(viewer, answer.ids, markerOf(q)) };
    }),
  );
  const suggestion = found.find(({ hits }) => hits.length > 0)?.q;
  if (!suggestion) return null;
  const hits = new Map(found.flatMap((one) => one.hits.map((hit) => [hit.id, hit])));
  return { suggestion, relaxed: [...hits.values()].slice(0, question.query.pageSize) };
}

import { settings } from "~/adapters/env.server";
import { fenToYuan, type Fen } from "~/domain/money";
import { anonymous, type Viewer } from "~/domain/identity";
import type { OpeningHit, ProfileHit, SearchKind, SearchQuery, SearchResult } from "~/domain/search";
import { parseStrictly } from "~/domain/search.forms";
import { getLocale } from "./locale.server";
import { paths } from "./paths";
import { problem } from "./problem.server";

type Search<Hit> = (viewer: Viewer, query: SearchQuery) => Promise<SearchResult<Hit>>;

/**
 * Answers a program's search, as `openapi.json` describes it: always what an anonymous visitor may see, whoever
 * is logged in. A parameter that cannot be taken becomes a problem that names it.
 */
export async function answerSearch<Hit>(
  request: Request,
  kind: SearchKind,
  search: Search<Hit>,
  asItem: (hit: Hit) => Record<string, unknown>,
): Promise<Response> {
  const parsed = parseStrictly(kind, new URL(request.url).searchParams);
  if ("problem" in parsed) {
    const { parameter, detail } = parsed.problem;
    return problem({ status: 400, title: "Bad request", detail: `${parameter} ${detail}`, parameter });
  }
  const { items, relaxed, ...result } = await search({ ...anonymous, locale: await getLocale(request) }, parsed.query);
  const { engine, total, totalIsCapped, countsExact, page, pageSize, facets } = result;
  const all = [...items.map(asItem), ...relaxed.map((hit) => ({ ...asItem(hit), relaxed: true }))];
  return Response.json(
    { engine, total, totalIsCapped, countsExact, page, pageSize, items: all, facets },
    {
      headers: {
        "X-Search-Engine": engine,
        "Cache-Control": "no-cache",
        Vary: "Accept-Language, Cookie",
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "X-Search-Engine",
      },
    },
  );
}

const yuan = (fen: Fen | null) => (fen === null ? null : Number(fenToYuan(fen)));
const addressOf = (path: string) => settings().appUrl + path;

export const profileItem = (hit: ProfileHit) => ({
  id: hit.id,
  externalId: hit.externalId,
  url: addressOf(paths.profile(hit.id)),
  title: hit.name,
  titleEn: hit.nameEn,
  headline: hit.headline,
  roles: hit.crafts,
  genres: hit.genres,
  skills: hit.skills,
  languages: hit.languages,
  division: hit.homeDivision,
  relocate: hit.relocate,
  workMode: hit.workMode,
  availableFrom: hit.availableFrom,
  rates: hit.rates.map(({ unit, min, max }) => ({ unit, min: yuan(min), max: yuan(max) })),
  updatedAt: hit.updatedAt,
});

export const openingItem = (hit: OpeningHit) => ({
  id: hit.id,
  externalId: hit.externalId,
  url: addressOf(paths.opening(hit.id)),
  title: hit.title,
  titleEn: hit.titleEn,
  studio: { id: hit.studio.id, name: hit.studio.name, url: addressOf(paths.studio(hit.studio.id)) },
  production: hit.production.title,
  roles: [hit.role],
  genres: hit.genres,
  skills: hit.skills,
  division: hit.division,
  workMode: hit.workMode || null,
  headcount: hit.headcount,
  filled: hit.filled,
  pay: { min: yuan(hit.payMin), max: yuan(hit.payMax), unit: hit.payUnit || null, cycle: hit.payCycle || null },
  contractType: hit.contractType || null,
  startDate: hit.startDate,
  endDate: hit.endDate,
  applyBy: hit.applyBy,
  updatedAt: hit.updatedAt,
});

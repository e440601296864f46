import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parseLeniently } from "~/domain/search.forms";
import { listReplyRecords } from "~/domain/hiring.server";
import { searchOpenings } from "~/domain/search.server";
import { pageMeta } from "~/http/meta";
import { searchHeaders, searchMeta } from "~/http/search-meta.server";
import { getViewer } from "~/http/viewer.server";
import { OpeningHitLine } from "~/ui/search/opening-hit";
import { SearchPage } from "~/ui/search/search-page";

export const handle = { i18n: ["search", "calls"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await getViewer(request);
  const query = parseLeniently("opening", new URL(request.url).searchParams);
  const result = await searchOpenings(viewer, query);
  const studios = new Set([...result.items, ...result.relaxed].map(({ studio }) => studio.id));
  const [records, page] = await Promise.all([listReplyRecords([...studios]), searchMeta(request, "opening", query)]);
  return data({ query, result, records, page }, { headers: searchHeaders(result) });
}

export const headers: HeadersFunction = ({ loaderHeaders, parentHeaders }) =>
  new Headers([...parentHeaders, ...loaderHeaders]);

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

export default function Openings() {
  const { query, result, records } = useLoaderData<typeof loader>();
  return (
    <SearchPage
      kind="opening"
      query={query}
      result={result}
      line={(hit) => <OpeningHitLine key={hit.id} hit={hit} record={records[hit.studio.id]} by={query.availableBy} />}
    />
  );
}

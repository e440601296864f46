import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOfficial, isVerifiedRecruiter } from "~/domain/identity";
import { listShoots } from "~/domain/openings.server";
import { parseLeniently } from "~/domain/search.forms";
import { searchProfiles } from "~/domain/search.server";
import { pageMeta } from "~/http/meta";
import { searchHeaders, searchMeta } from "~/http/search-meta.server";
import { getViewer } from "~/http/viewer.server";
import { ProfileHitLine } from "~/ui/search/profile-hit";
import { ShootLinks } from "~/ui/search/shoot-links";
import { SearchPage } from "~/ui/search/search-page";

export const handle = { i18n: ["search"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await getViewer(request);
  const query = parseLeniently("profile", new URL(request.url).searchParams);
  const [result, page, shoots] = await Promise.all([
    searchProfiles(viewer, query),
    searchMeta(request, "profile", query),
    listShoots(viewer),
  ]);
  const hires = isVerifiedRecruiter(viewer) || isOfficial(viewer);
  return data({ query, result, hires, shoots, page }, { headers: searchHeaders(result) });
}

export const headers: HeadersFunction = ({ loaderHeaders, parentHeaders }) =>
  new Headers([...parentHeaders, ...loaderHeaders]);

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

export default function Profiles() {
  const { query, result, hires, shoots } = useLoaderData<typeof loader>();
  return (
    <SearchPage
      kind="profile"
      query={query}
      result={result}
      withFreeDays={hires}
      narrower={<ShootLinks query={query} shoots={shoots} />}
      line={(hit) => <ProfileHitLine key={hit.id} hit={hit} by={query.availableBy} />}
    />
  );
}

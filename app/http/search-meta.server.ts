import { settings } from "~/adapters/env.server";
import type { SearchKind, SearchQuery, SearchResult } from "~/domain/search";
import { toSearchParams } from "~/domain/search.forms";
import { getTranslator } from "./locale.server";
import type { PageMeta } from "./meta";
import { paths } from "./paths";

/** What a search page says of itself. Only the plain list is for search engines: its filters are without end. */
export async function searchMeta(request: Request, kind: SearchKind, query: SearchQuery): Promise<PageMeta> {
  const t = await getTranslator(request);
  const parameters = toSearchParams(kind, query).toString();
  const path = kind === "opening" ? paths.openings() : paths.profiles();
  const page = query.q ? t(`search:${kind}.titleOf`, { q: query.q }) : t(`search:${kind}.title`);
  return {
    title: t("common:name.title", { page }),
    description: t(`search:${kind}.description`),
    path: parameters ? `${path}?${parameters}` : path,
    origin: settings().appUrl,
    index: parameters === "",
  };
}

/** Which engine answered. */
export const searchHeaders = ({ engine }: SearchResult<unknown>) => ({ "X-Search-Engine": engine });

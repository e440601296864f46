import type { SearchKind, SearchQuery } from "~/domain/search";
import { toSearchParams } from "~/domain/search.forms";
import { paths } from "~/http/paths";

export const pageOf = (kind: SearchKind) => (kind === "opening" ? paths.openings() : paths.profiles());

/** The page that shows the answer to a query. */
export function addressOf(kind: SearchKind, query: SearchQuery): string {
  const parameters = toSearchParams(kind, query).toString();
  return parameters ? `${pageOf(kind)}?${parameters}` : pageOf(kind);
}

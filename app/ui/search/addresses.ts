import type { Day } from "~/domain/days";
import type { SearchKind, SearchQuery } from "~/domain/search";
import { toSearchParams } from "~/domain/search.forms";
import { paths } from "~/http/paths";

export const pageOf = (kind: SearchKind) => (kind === "opening" ? paths.openings() : paths.profiles());

/** The page that shows the answer to a query. */
export function addressOf(kind: SearchKind, query: SearchQuery): string {
  const parameters = toSearchParams(kind, query).toString();
  return parameters ? `${pageOf(kind)}?${parameters}` : pageOf(kind);
}

/** Days of work as a search asks for them: those that are still ahead. */
export const daysAhead = (from: Day, to: Day, today: Day) => ({ freeFrom: from < today ? today : from, freeTo: to });

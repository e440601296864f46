import { anonymous } from "~/domain/identity";
import { emptyQuery, type EngineName, type SearchKind } from "~/domain/search";
import { searchOpenings, searchProfiles } from "~/domain/search.server";

/** Answers a query with what somebody is shown: ids of the corpus, from the top of the page down. */
export type Asking = (kind: SearchKind, q: string) => Promise<string[]>;

/** Asks as an anonymous visitor does: what matches, and after it what the page shows beside it. */
export const asking =
  (engine: EngineName): Asking =>
  async (kind, q) => {
    const query = { ...emptyQuery, q, engine, pageSize: 50 };
    const found = await (kind === "profile" ? searchProfiles : searchOpenings)(anonymous, query);
    return [...found.items, ...found.relaxed].map(({ externalId }) => externalId!);
  };

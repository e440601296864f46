import type { Day } from "../days";
import type { EngineName, Facet, SearchKind, SearchQuery } from "../search";
import type { Audience } from "./documents/documents.server";

/** What a viewer may find and compare, before rows are read again under the full rule. */
export type Reach = { audience: Audience; today: Day };

export type Question = { kind: SearchKind; query: SearchQuery; reach: Reach };

/** How many hits have a value, all other facets chosen as they are; the most frequent first, then by value. */
export type Count = { value: string; count: number };

export type Answer = {
  /** At most MAX_HITS. */
  total: number;
  totalIsCapped: boolean;
  /** False where counts over many documents are half a minute old at most. */
  countsExact: boolean;
  /** Of the page asked for, in order. */
  ids: string[];
  facets: Partial<Record<Facet, Count[]>>;
};

/** The port: both engines answer the same questions in the same way. */
export type SearchEngine = {
  name: EngineName;
  search(question: Question): Promise<Answer>;
};

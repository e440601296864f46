import { afterAll, beforeEach, describe } from "vitest";
import { closeMeilisearch, meilisearchInUse, offerMeilisearch } from "~/adapters/meilisearch.server";
import type { EngineName } from "~/domain/search";
import { keepInStep } from "~/domain/search.server";
import { forgetIndexes } from "~/domain/search/indexes.server";
import { indexAll } from "./corpus";

// A machine busy with other tests is slow, not broken.
const offer = () => offerMeilisearch({ patience: 15_000 });

offer();
/** A server to join (`MEILISEARCH_URL`) or to start (a `meilisearch` on the PATH); where there is none, the run says so. */
export const hasMeilisearch = (await meilisearchInUse()) !== null;
if (!hasMeilisearch) {
  process.stderr.write(
    "\n  NO MEILISEARCH, neither by MEILISEARCH_URL nor on the PATH: its half of search is NOT SHOWN.\n\n",
  );
}
afterAll(closeMeilisearch);

/** Runs the same tests over each engine that is there. `index` makes what the tables hold findable. */
export function overEngines(tests: (engine: EngineName, index: () => Promise<void>) => void) {
  describe("postgres", () => tests("postgres", indexAll));
  if (!hasMeilisearch) return;
  describe("meilisearch", () => {
    beforeEach(() => {
      offer();
      forgetIndexes();
    });
    tests("meilisearch", async () => {
      await indexAll();
      await keepInStep();
    });
  });
}

import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { closeMeilisearch, offerMeilisearch } from "~/adapters/meilisearch.server";
import { findProgram } from "~/adapters/meilisearch/programs.server";
import type { EngineName } from "~/domain/search";
import { keepInStep } from "~/domain/search.server";
import { forgetIndexes } from "~/domain/search/meilisearch/indexes.server";
import { indexAll } from "./corpus";

/** A server of a test's own can be started, and killed. */
export const hasProgram = findProgram() !== null;
/** A server to join or to start; where there is none, the run says so. */
export const hasMeilisearch = Boolean(process.env.MEILISEARCH_URL) || hasProgram;
if (!hasMeilisearch) {
  process.stderr.write(
    "\n  NO MEILISEARCH, neither by MEILISEARCH_URL nor on the PATH: its half of search is NOT SHOWN.\n\n",
  );
} else if (!hasProgram) {
  process.stderr.write("\n  NO MEILISEARCH on the PATH: what happens when it is killed or slow is NOT SHOWN.\n\n");
}

/** Lets the tests of this place use a server of their file's own. */
export function useMeilisearch() {
  // A machine busy with other tests is slow, not broken.
  beforeAll(() => offerMeilisearch({ patience: 15_000 }));
  beforeEach(forgetIndexes);
  afterAll(async () => {
    await closeMeilisearch();
    forgetIndexes();
  });
}

/** Runs the same tests over each engine that is there. `index` makes what the tables hold findable. */
export function overEngines(tests: (engine: EngineName, index: () => Promise<void>) => void) {
  describe("postgres", () => tests("postgres", indexAll));
  if (!hasMeilisearch) return;
  describe("meilisearch", () => {
    useMeilisearch();
    tests("meilisearch", async () => {
      await indexAll();
      await keepInStep();
    });
  });
}

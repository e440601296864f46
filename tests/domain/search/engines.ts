import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { closeMeilisearch, meilisearchInUse, openMeilisearch } from "~/adapters/meilisearch.server";
import type { EngineName } from "~/domain/search";
import { keepInStep } from "~/domain/search.server";
import { forgetIndexes } from "~/domain/search/indexes.server";
import { indexAll } from "./corpus";

const { MEILISEARCH_URL, PATH } = process.env;

// A machine busy with other tests is slow, not broken.
const openPatiently = () => openMeilisearch({ patience: 15_000 });

/**
 * Runs the same tests over each engine. `index` makes what the tables hold findable. Without a server to join
 * (`MEILISEARCH_URL`) or to start (a `meilisearch` on the PATH) only one engine is shown, and the run says so.
 */
export function overEngines(tests: (engine: EngineName, index: () => Promise<void>) => void) {
  describe("postgres", () => tests("postgres", indexAll));
  describe("meilisearch", async () => {
    await openPatiently();
    const found = await meilisearchInUse();
    if (!found) {
      process.stderr.write(
        `\n  NO MEILISEARCH (MEILISEARCH_URL=${MEILISEARCH_URL ?? ""}, PATH=${PATH ?? ""}): its half of the contract is NOT shown.\n`,
      );
      return;
    }
    beforeAll(openPatiently);
    beforeEach(forgetIndexes);
    afterAll(closeMeilisearch);
    tests("meilisearch", async () => {
      await indexAll();
      await keepInStep();
    });
  });
}

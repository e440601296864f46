import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { anonymous } from "~/domain/identity";
import type { SearchQuery } from "~/domain/search";
import { searchProfiles } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, idsOf, recruiter, stopClock } from "./corpus";
import { overEngines } from "./engines";
import { expected, person, query } from "./reference";

freshDatabase();
stopClock();

overEngines((engine, index) => {
  /** Every page of an answer, and the first page's counts. */
  async function everything(asked: SearchQuery, trusted: boolean) {
    const viewer = trusted ? recruiter : anonymous;
    const first = await searchProfiles(viewer, { ...asked, engine });
    const ids = idsOf(first.items);
    for (let page = 2; ids.length < first.total; page++) {
      const { items } = await searchProfiles(viewer, { ...asked, page, engine });
      if (items.length === 0) break;
      ids.push(...idsOf(items));
    }
    const facets = Object.fromEntries(
      Object.entries(first.facets).map(([facet, values]) => [
        facet,
        new Map(values.map(({ value, count }) => [value.toLowerCase(), count])),
      ]),
    );
    return { engine: first.engine, total: first.total, ids, facets };
  }

  it("finds, orders, pages and counts as a plain look at every profile does", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 5, maxLength: 30 }),
        fc.array(query, { minLength: 15, maxLength: 15 }),
        async (people, queries) => {
          await db().profile.deleteMany();
          const ids = await addProfiles(people);
          await index();
          const known = people.map((one, place) => ({ ...one, id: ids[place]! }));
          for (const asked of queries) {
            for (const trusted of [false, true]) {
              const { ids, facets } = expected(known, asked, trusted);
              expect(await everything(asked, trusted)).toEqual({ engine, total: ids.length, ids, facets });
            }
          }
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { transact } from "~/domain/audit.server";
import { parseLeniently } from "~/domain/search.forms";
import {
  canonicalOf,
  followChanges,
  forgetChanges,
  listChanges,
  matchAmong,
  matchChanges,
  reindexJob,
  type StandingQuery,
} from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, asking, indexAll, stopClock } from "./corpus";
import { expected, person, query } from "./reference";

freshDatabase();
stopClock();

describe("many standing queries in one statement", () => {
  it("are answered by the profiles that a plain look at each finds", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 5, maxLength: 20 }),
        fc.array(query, { minLength: 20, maxLength: 20 }),
        async (people, queries) => {
          await db().profile.deleteMany();
          const ids = await addProfiles(people);
          await indexAll();
          const known = people.map((one, place) => ({ ...one, id: ids[place]! }));
          const asked = queries.flatMap((one): StandingQuery[] => [
            { query: one, audience: "public" },
            { query: one, audience: "studios" },
          ]);
          // As they are kept: by their canonical words.
          const kept = asked.map(({ query: one, audience }) => ({
            query: parseLeniently("profile", new URLSearchParams(canonicalOf("profile", one))),
            audience,
          }));
          const matches = await matchAmong("profile", kept, ids);
          const found = asked.map((_, index) =>
            matches.flatMap((match) => (match.asked === index ? [match.id] : [])).sort(),
          );
          const plain = asked.map(({ query: one, audience }) =>
            [...expected(known, one, audience === "studios").ids].sort(),
          );
          expect(found).toEqual(plain);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it("are more than one statement holds", async () => {
    const [id] = await addProfiles([{ name: "顾望舒", crafts: ["editor"] }]);
    await indexAll();
    const asked = Array.from({ length: 450 }, (_, index): StandingQuery => ({
      query: asking({ facets: { role: [index % 2 ? "editor" : "gaffer"] } }),
      audience: "public",
    }));
    const matches = await matchAmong("profile", asked, [id!]);
    expect(matches.map((match) => match.asked).sort((a, b) => a - b)).toEqual(
      asked.flatMap((_, index) => (index % 2 ? [index] : [])),
    );
  });
});

describe("changes", () => {
  it("are kept as they were at first, for those who follow, until they have looked", async () => {
    const [id] = await addProfiles([{ name: "顾望舒", crafts: ["editor"] }]);
    await indexAll();
    const rewrite = async (crafts: string[]) => {
      await db().profile.update({ where: { id }, data: { crafts } });
      await reindexJob({ kind: "profile", ids: [id] });
    };
    await rewrite(["director"]);
    expect(await listChanges("profile")).toEqual([]);
    await transact((tx) => followChanges(tx, "profile"));
    const asked = ["editor", "director", "gaffer", "writer"].map((role): StandingQuery => ({
      query: asking({ facets: { role: [role] } }),
      audience: "public",
    }));
    const news = async () =>
      (await matchChanges("profile", asked, await listChanges("profile"))).map((one) => one.asked);
    await rewrite(["editor"]);
    await rewrite(["editor", "gaffer"]);
    expect(await news()).toEqual([0, 2]);
    await rewrite(["director"]);
    expect(await news()).toEqual([]);
    await rewrite(["gaffer"]);
    const seen = await listChanges("profile");
    await rewrite(["gaffer", "director"]);
    await transact((tx) => forgetChanges(tx, "profile", seen));
    expect(await listChanges("profile")).toHaveLength(1);
    await transact(async (tx) => forgetChanges(tx, "profile", await listChanges("profile")));
    expect((await pool().query("SELECT FROM search_changed")).rowCount).toBe(0);
  });
});

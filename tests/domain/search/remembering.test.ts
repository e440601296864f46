import { beforeEach, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { anonymous } from "~/domain/identity";
import { reindex, searchProfiles } from "~/domain/search.server";
import { forgetCounts } from "~/domain/search/postgres/counting.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, asking, indexAll } from "./corpus";

freshDatabase();
beforeEach(forgetCounts);

const look = async (query = {}) => {
  const { facets, countsExact, total } = await searchProfiles(anonymous, asking({ ...query, engine: "postgres" }));
  return { editors: facets.role!.find(({ value }) => value === "editor")?.count, countsExact, total };
};

it(
  "says where counts over many are a little old, and never remembers those over few",
  { timeout: 60_000 },
  async () => {
    const ids = await addProfiles(Array.from({ length: 1003 }, (_, number) => ({ name: `第${number}人` })));
    await indexAll();
    expect(await look()).toEqual({ editors: 1003, countsExact: true, total: 1000 });
    expect(await look()).toEqual({ editors: 1003, countsExact: true, total: 1000 });
    await db().profile.update({ where: { id: ids[0] }, data: { visibility: "hidden" } });
    await reindex("profile", [ids[0]!]);
    expect(await look()).toEqual({ editors: 1003, countsExact: false, total: 1000 });
    expect(await look({ q: "第0人" })).toEqual({ editors: undefined, countsExact: true, total: 0 });
    expect(await look({ q: "第1人" })).toEqual({ editors: 1, countsExact: true, total: 1 });
    forgetCounts();
    expect(await look()).toEqual({ editors: 1002, countsExact: true, total: 1000 });
  },
);

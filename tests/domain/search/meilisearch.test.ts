import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import path from "node:path";
import { db } from "~/adapters/db.server";
import { settings } from "~/adapters/env.server";
import { meilisearchInUse } from "~/adapters/meilisearch.server";
import { anonymous } from "~/domain/identity";
import { keepInStep, prepareSearch, reindex, searchInUse, searchProfiles, searchStatus } from "~/domain/search.server";
import { forgetIndexes } from "~/domain/search/meilisearch/indexes.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, asking, namesOf, stopClock } from "./corpus";
import { takePort } from "../../support/meilisearch";
import { hasMeilisearch, hasProgram, useMeilisearch } from "./engines";

freshDatabase();
stopClock();

const find = async (q = "") => {
  const { engine, items } = await searchProfiles(anonymous, asking({ q, engine: "meilisearch" }));
  return [engine, ...namesOf(items)];
};

/** The process of the server that this test file started. */
function serverProcess(): number {
  const { identity } = JSON.parse(
    readFileSync(path.join(settings().dataFolder, "meilisearch.shared/server.json"), "utf8"),
  ) as {
    identity: string;
  };
  return Number.parseInt(identity);
}

async function eventually<T>(read: () => Promise<T>, wanted: T) {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    if (JSON.stringify(await read()) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await read()).toEqual(wanted);
}

describe.runIf(hasMeilisearch)("Meilisearch", { timeout: 90_000 }, () => {
  useMeilisearch();

  it("answers once its index is built, and hears of every change", async () => {
    const [one, two] = (await addProfiles([{ name: "甲" }, { name: "乙" }])) as [string, string];
    await reindex("profile", [one, two]);
    expect(await searchInUse()).toBe("postgres");
    await prepareSearch(60_000);
    expect(await searchInUse()).toBe("meilisearch");
    expect((await find()).sort()).toEqual(["meilisearch", "乙", "甲"].sort());
    await db().profile.update({ where: { id: one }, data: { name: "丙" } });
    await db().profile.delete({ where: { id: two } });
    await reindex("profile", [one, two]);
    expect(await find()).toEqual(["meilisearch", "丙"]);
    const { meilisearch } = await searchStatus();
    expect(meilisearch?.indexes[1]).toMatchObject({ kind: "profile", documents: 1, waiting: 0, parked: [] });
  });

  it("is built anew when its files are lost or its settings are others", async () => {
    await addProfiles([{ name: "甲" }]);
    await keepInStep();
    const search = (await meilisearchInUse())!;
    const [{ uid }] = await db().$queryRaw<[{ uid: string }]>`SELECT uid FROM search_index WHERE kind = 'profile'`;
    await search.admin.deleteIndex(uid).waitTask();
    expect((await find())[0]).toBe("postgres");
    await keepInStep();
    expect(await find()).toEqual(["meilisearch", "甲"]);
    await db().$executeRaw`UPDATE search_index SET made_from = 'other' WHERE kind = 'profile'`;
    forgetIndexes();
    expect((await find())[0]).toBe("postgres");
    await keepInStep();
    expect(await find()).toEqual(["meilisearch", "甲"]);
  });

  it("leaves the index of the database it was copied from alone", async () => {
    await addProfiles([{ name: "甲" }]);
    await keepInStep();
    const [{ uid }] = await db().$queryRaw<[{ uid: string }]>`
      UPDATE search_index SET made_from = split_part(made_from, '@', 1) || '@another.1' WHERE kind = 'profile' RETURNING uid`;
    forgetIndexes();
    const [id] = (await addProfiles([{ name: "乙" }])) as [string];
    await reindex("profile", [id]);
    await keepInStep();
    const { admin } = (await meilisearchInUse())!;
    expect((await admin.index(uid).getStats()).numberOfDocuments).toBe(1);
    expect((await find()).sort()).toEqual(["meilisearch", "乙", "甲"].sort());
  });

  it("may be killed: PostgreSQL answers, nothing is lost, and it comes back", async () => {
    await reindex("profile", await addProfiles([{ name: "甲" }]));
    await keepInStep();
    const pid = serverProcess();
    process.kill(pid, "SIGKILL");
    expect((await find())[0]).toBe("postgres");
    const [id] = (await addProfiles([{ name: "乙" }])) as [string];
    await reindex("profile", [id]);
    expect((await find()).sort()).toEqual(expect.arrayContaining(["乙", "甲"]));
    // A process that uses it starts it again within a second or two.
    await eventually(async () => serverProcess() !== pid, true);
    await eventually(async () => (await keepInStep(), (await find()).sort()), ["meilisearch", "乙", "甲"].sort());
  });

  it.runIf(hasProgram && !process.env.MEILISEARCH_URL)(
    "may come back at another port, and the circuit closes",
    async () => {
      await reindex("profile", await addProfiles([{ name: "甲" }]));
      await keepInStep();
      const { admin } = (await meilisearchInUse())!;
      const giveUp = await takePort(admin.config.host, () => {
        try {
          process.kill(serverProcess(), "SIGKILL");
        } catch {
          // It is dead already.
        }
      });
      try {
        // Back already or not yet: somebody answers.
        for (let time = 0; time < 3; time++) expect((await find()).slice(1)).toEqual(["甲"]);
        await eventually(find, ["meilisearch", "甲"]);
        expect((await meilisearchInUse())!.admin.config.host).not.toBe(admin.config.host);
      } finally {
        giveUp();
      }
    },
  );
});

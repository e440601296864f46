import { describe, expect, it, onTestFinished, vi } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import {
  buildIndex,
  checkCounts,
  IndexRefused,
  keepInStep,
  pushChanges,
  reindex,
  repairSearch,
  searchStatus,
} from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, stopClock } from "./corpus";
import { hasProgram } from "./engines";
import { contentOf, eventually, expectInStep, find, profileIndex, stand } from "./standing";

freshDatabase();
stopClock();

const DOCUMENTS = /^POST .*\/documents$/;

type Document = Record<string, unknown> & { id: string };

/** Hears the lines of a level in place of the log, until the test ends. */
function hear(level: "warn" | "error") {
  const heard = vi.spyOn(log, level).mockImplementation(() => {});
  onTestFinished(() => heard.mockRestore());
  return heard;
}

const profiles = async () => (await searchStatus()).meilisearch!.indexes.find(({ kind }) => kind === "profile")!;
const lines = (rows: { id: string; version: bigint }[]) => rows.map(({ id, version }) => `${id} ${version}`).sort();
const searchDoc = async () => lines(await db().$queryRaw`SELECT id::text, version FROM search_doc`);

describe.runIf(hasProgram)("documents that go wrong on the way to Meilisearch", { timeout: 180_000 }, () => {
  const here = stand();

  async function begin(names = ["甲", "乙"]) {
    const ids = await addProfiles(names.map((name) => ({ name })));
    await reindex("profile", ids);
    await keepInStep();
    await eventually(find, ["meilisearch", ...names.sort()]);
    return ids;
  }

  /** Changes documents behind our back, or leaves them out: what a fault of ours would do. */
  const tamper = (change: (document: Document) => Document | null) =>
    here.proxy.cause({
      on: DOCUMENTS,
      change: (body) => JSON.stringify((JSON.parse(body) as Document[]).map(change).filter((kept) => kept !== null)),
    });

  /** The server takes these in, and fails at the whole task because of what it cannot do with one document. */
  const poison = (ids: string[]) =>
    tamper((document) => (ids.includes(document.id) ? { ...document, _vectors: 5 } : document));

  describe("one at which the task fails", () => {
    it("is parked alone with an alarm, while all others get in, and is offered again when it changes", async () => {
      await begin();
      const alarm = hear("error");
      const ids = await addProfiles(["丙", "丁", "戊", "己", "庚"].map((name) => ({ name })));
      const bad = ids[3]!;
      const heal = poison([bad]);
      await reindex("profile", ids);
      expect(await find()).toEqual(["meilisearch", ...["丙", "丁", "乙", "庚", "戊", "甲"].sort()]);
      expect(await profiles()).toMatchObject({
        waiting: 0,
        parked: [{ id: bad, reason: expect.stringContaining("internal") }],
      });
      expect(alarm).toHaveBeenCalledExactlyOnceWith({ kind: "profile", ids: [bad] }, expect.stringContaining("parked"));

      const offered = here.proxy.count(/^POST \S*\/documents /);
      await pushChanges();
      await keepInStep();
      await repairSearch();
      expect(here.proxy.count(/^POST \S*\/documents /)).toBe(offered);

      heal();
      await db().profile.update({ where: { id: bad }, data: { name: "辛" } });
      await reindex("profile", [bad]);
      expect(await find("辛")).toEqual(["meilisearch", "辛"]);
      await expectInStep(here);
    });

    it("is parked by a rebuild too, and offered again by the next, and by a repair", async () => {
      const ids = await begin();
      hear("error");
      const heal = poison([ids[0]!]);
      await buildIndex("profile");
      expect(await find()).toEqual(["meilisearch", "乙"]);
      expect((await profiles()).parked).toHaveLength(1);
      heal();
      await repairSearch({ parked: true });
      expect((await find()).sort()).toEqual(["meilisearch", "乙", "甲"].sort());
      expect((await profiles()).parked).toEqual([]);
      await expectInStep(here, { kept: 1 });
    });

    it("is not blamed where the server fails at every document", async () => {
      await begin();
      const ids = await addProfiles([{ name: "丙" }, { name: "丁" }]);
      const heal = poison(ids);
      await expect(reindex("profile", ids)).rejects.toThrow("takes no document");
      expect(await profiles()).toMatchObject({ waiting: 2, parked: [] });
      heal();
      await keepInStep();
      await expectInStep(here);
    });
  });

  describe("a new index", () => {
    it.each([
      [
        "holds fewer documents",
        "it holds 1 documents",
        () => {
          let first = true;
          return (document: Document) => (first ? ((first = false), null) : document);
        },
      ],
      ["says something else", "of 2 documents differ", () => (document: Document) => ({ ...document, version: "1" })],
      [
        "does not find them by name",
        "is not found by its own name",
        () => (document: Document) => ({ ...document, names: "" }),
      ],
    ])("that %s is refused, the old one stays, and nothing is left of it", async (_, why, make) => {
      await begin();
      const alarm = hear("error");
      const old = await profileIndex();
      const heal = tamper(make());
      await expect(buildIndex("profile")).rejects.toThrow(IndexRefused);
      expect(alarm).toHaveBeenCalledExactlyOnceWith({ kind: "profile" }, expect.stringContaining(why));
      expect((await profiles()).refusal).toContain(why);
      expect(await profileIndex()).toBe(old);
      expect((await find())[0]).toBe("meilisearch");
      await expectInStep(here);
      heal();
      await buildIndex("profile");
      expect([(await profiles()).refusal, (await profileIndex()) === old]).toEqual([null, false]);
    });

    it("is told of changes made while it is built, and so is the old one, which is kept for a day", async () => {
      const ids = await begin();
      const old = await profileIndex();
      // Once the first documents are on their way.
      const heal = here.proxy.cause({
        on: DOCUMENTS,
        before: async () => {
          heal();
          await db().profile.update({ where: { id: ids[0] }, data: { name: "丙" } });
          await db().profile.delete({ where: { id: ids[1] } });
          // As the job does; who pushes waits for who builds.
          void reindex("profile", ids);
          await eventually(async () => (await profiles()).waiting, 2);
        },
      });
      await buildIndex("profile");
      await eventually(async () => (await profiles()).waiting, 0);
      expect([await contentOf(here, old), await contentOf(here, await profileIndex())]).toEqual([
        await searchDoc(),
        await searchDoc(),
      ]);
      await expectInStep(here, { kept: 1 });
      await db().$executeRaw`UPDATE search_leftover SET remove_after = now() WHERE uid = ${old}`;
      await keepInStep();
      await expectInStep(here);
    });
  });

  describe("drift", () => {
    it("is mended in both engines, and told", async () => {
      const ids = await begin(["甲", "乙", "丙"]);
      const nobody = "00000000-0000-7000-8000-000000000009";
      const index = here.server.owner.index(await profileIndex());
      await index.deleteDocument(ids[0]!).waitTask();
      await index
        .updateDocuments([
          { id: ids[1]!, version: "7" },
          { id: nobody, version: "8" },
        ])
        .waitTask();
      expect(await repairSearch()).toEqual([
        { engine: "postgres", kind: "opening", missing: 0, stale: 0, superfluous: 0 },
        { engine: "postgres", kind: "profile", missing: 0, stale: 0, superfluous: 0 },
        { engine: "meilisearch", kind: "opening", missing: 0, stale: 0, superfluous: 0 },
        { engine: "meilisearch", kind: "profile", missing: 1, stale: 1, superfluous: 1 },
      ]);
      await expectInStep(here);

      await db().$executeRaw`DELETE FROM search_doc WHERE id = ${ids[0]}::uuid`;
      await db().profile.update({ where: { id: ids[1] }, data: { name: "丁" } });
      await db().profile.delete({ where: { id: ids[2] } });
      const [, postgres, , meilisearch] = await repairSearch();
      expect(postgres).toMatchObject({ missing: 1, stale: 1, superfluous: 1 });
      // Told by the way of every change.
      expect(meilisearch).toMatchObject({ missing: 0, stale: 0, superfluous: 0 });
      expect(await find()).toEqual(["meilisearch", "丁", "甲"]);
      await expectInStep(here);
      expect(
        (await repairSearch()).every(({ missing, stale, superfluous }) => missing + stale + superfluous === 0),
      ).toBe(true);
    });

    it("of counts is noticed and mended by the quick look", async () => {
      const ids = await begin();
      const alarm = hear("warn");
      await checkCounts();
      expect(alarm).not.toHaveBeenCalled();
      await here.server.owner
        .index(await profileIndex())
        .deleteDocument(ids[0]!)
        .waitTask();
      await checkCounts();
      expect(alarm).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ missing: 1 }),
        expect.stringContaining("repaired"),
      );
      await expectInStep(here);
    });

    it("is not seen in days that merely pass", async () => {
      await begin();
      await repairSearch();
      const [id] = (await addProfiles([{ name: "丙", taken: ["2026-11-24", "2026-11-25", "2026-12-01"] }])) as [string];
      await reindex("profile", [id]);
      setClock(() => new Date("2026-11-26T04:00:00Z"));
      expect((await repairSearch())[1]).toMatchObject({ stale: 0 });
    });
  });
});

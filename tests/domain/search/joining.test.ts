import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Meilisearch } from "meilisearch";
import { forgetSettings, readSettings } from "~/adapters/env.server";
import { log } from "~/adapters/log.server";
import { closeMeilisearch, ensureKeys, meilisearchInUse, offerMeilisearch } from "~/adapters/meilisearch.server";
import { keysFrom } from "~/adapters/meilisearch/keys.server";
import { fits } from "~/adapters/meilisearch/versions.server";
import { keepInStep, reindex, searchStatus } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { MASTER_KEY } from "../../support/meilisearch";
import { addProfiles, stopClock } from "./corpus";
import { hasProgram } from "./engines";
import { eventually, expectInStep, find, profileIndex, stand } from "./standing";

freshDatabase();
stopClock();

it.each([
  ["1.49.9", false],
  ["1.50.0", true],
  ["1.63.2", true],
  ["2.0.0", false],
  ["0.60.0", false],
  ["", false],
])("Meilisearch %s is spoken to: %s", (version, spoken) => expect(fits(version)).toBe(spoken));

it("takes either both keys or none", () => {
  expect(() => readSettings({ MEILISEARCH_SEARCH_KEY: "a key" })).toThrow("go together");
  expect(() => readSettings({ MEILISEARCH_INDEX_KEY: "a key" })).toThrow("go together");
  expect(readSettings({ MEILISEARCH_SEARCH_KEY: "a key", MEILISEARCH_INDEX_KEY: "another" })).toMatchObject({
    MEILISEARCH_SEARCH_KEY: "a key",
  });
});

describe.runIf(hasProgram)("Meilisearch", { timeout: 180_000 }, () => {
  const here = stand();

  async function begin() {
    await reindex("profile", await addProfiles([{ name: "甲" }]));
    await keepInStep();
    await eventually(find, ["meilisearch", "甲"]);
  }

  function hearAlarms() {
    const heard = vi.spyOn(log, "error").mockImplementation(() => {});
    onTestFinished(() => heard.mockRestore());
    return heard;
  }

  /** As a process that starts with other settings; they are as before when the test ends. */
  async function startAgain(keys: Record<string, string>) {
    const before = { ...process.env };
    const restart = async (environment: Record<string, string | undefined>) => {
      await closeMeilisearch();
      for (const name of ["MEILISEARCH_MASTER_KEY", "MEILISEARCH_SEARCH_KEY", "MEILISEARCH_INDEX_KEY"]) {
        if (environment[name] === undefined) delete process.env[name];
        else process.env[name] = environment[name];
      }
      forgetSettings();
      offerMeilisearch({ patience: 2_000 });
    };
    onTestFinished(() => restart(before));
    await restart(keys);
  }

  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "allowed",
      (error: { cause?: { code?: string } }) => error.cause?.code,
    );

  it("gives a key that searches and nothing else, and one that keeps indexes and makes neither keys nor dumps", async () => {
    await begin();
    const keys = await ensureKeys(here.server.url, MASTER_KEY);
    const uid = await profileIndex();
    const host = here.server.url;
    const searching = new Meilisearch({ host, apiKey: keys.search });
    const indexing = new Meilisearch({ host, apiKey: keys.index });
    expect((await searching.multiSearch({ queries: [{ indexUid: uid, q: "" }] })).results[0]!.hits).toHaveLength(1);
    for (const work of [
      () => searching.index(uid).addDocuments([{ id: "1" }]),
      () => searching.index(uid).deleteAllDocuments(),
      () => searching.index(uid).getDocuments(),
      () => searching.index(uid).updateSettings({}),
      () => searching.deleteIndex(uid),
      () => searching.tasks.getTasks(),
      () => searching.getStats(),
      () => searching.getKeys(),
      () => indexing.getKeys(),
      () => indexing.createKey({ actions: ["*"], indexes: ["*"], expiresAt: null }),
      () => indexing.deleteKey("5b1f6c0e-2f0d-4b4e-9d6c-8a4f1e0c7a01"),
      () => indexing.createDump(),
      () => indexing.createSnapshot(),
      () => indexing.multiSearch({ queries: [{ indexUid: uid, q: "" }] }),
      () => indexing.swapIndexes([]),
    ])
      expect(await codeOf(work())).toBe("invalid_api_key");
  });

  it("gives the same keys each time, also after it lost its files, and again where their rights are others", async () => {
    const keys = await ensureKeys(here.server.url, MASTER_KEY);
    expect(keys).toEqual(keysFrom(MASTER_KEY));
    const { results } = await here.server.owner.getKeys();
    const ours = results.filter(({ key }) => Object.values(keys).includes(key));
    expect(ours.map(({ actions }) => actions.length).sort()).toEqual([1, 11]);
    const search = ours.find(({ key }) => key === keys.search)!;
    await here.server.owner.deleteKey(search.uid);
    await here.server.owner.createKey({
      uid: search.uid,
      actions: ["search", "documents.add"],
      indexes: ["*"],
      expiresAt: null,
    });
    await ensureKeys(here.server.url, MASTER_KEY);
    expect((await here.server.owner.getKey(search.uid)).actions).toEqual(["search"]);
  });

  it("is served by a process that holds the two keys and not the master key", async () => {
    const { search, index } = await ensureKeys(here.server.url, MASTER_KEY);
    await startAgain({ MEILISEARCH_SEARCH_KEY: search, MEILISEARCH_INDEX_KEY: index });
    await begin();
    await expectInStep(here);
  });

  it.each([
    ["search", "5b1f6c0e-2f0d-4b4e-9d6c-8a4f1e0c7a01"],
    ["index", "5b1f6c0e-2f0d-4b4e-9d6c-8a4f1e0c7a02"],
  ])("that refuses the %s key is not used: one sentence, and PostgreSQL answers until it is made", async (_, uid) => {
    await begin();
    const alarm = hearAlarms();
    const { search, index } = await ensureKeys(here.server.url, MASTER_KEY);
    await here.server.owner.deleteKey(uid);
    await startAgain({ MEILISEARCH_SEARCH_KEY: search, MEILISEARCH_INDEX_KEY: index });
    await keepInStep();
    await keepInStep();
    expect(await find()).toEqual(["postgres", "甲"]);
    expect((await searchStatus()).meilisearch?.unused).toBe("refuses");
    expect(alarm).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("npm run search -- keys"));
    await ensureKeys(here.server.url, MASTER_KEY);
    await keepInStep();
    await eventually(find, ["meilisearch", "甲"]);
  });

  it("of another version is not used: one sentence, and PostgreSQL answers until it is replaced", async () => {
    await begin();
    const alarm = hearAlarms();
    const heal = here.proxy.cause({ on: /^GET \/version/, answer: { status: 200, body: { pkgVersion: "1.12.3" } } });
    await keepInStep();
    await keepInStep();
    expect(await find()).toEqual(["postgres", "甲"]);
    expect(await meilisearchInUse()).toBeNull();
    await reindex("profile", await addProfiles([{ name: "乙" }]));
    expect((await searchStatus()).meilisearch).toMatchObject({ version: "1.12.3", unused: "foreign" });
    expect(alarm).toHaveBeenCalledExactlyOnceWith(
      { version: "1.12.3" },
      expect.stringContaining("Quji speaks to 1.50 or later"),
    );
    heal();
    await keepInStep();
    await eventually(find, ["meilisearch", ...["乙", "甲"].sort()]);
    await expectInStep(here);
  });
});

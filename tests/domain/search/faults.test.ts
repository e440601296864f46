import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { buildIndex, keepInStep, reindex, searchStatus } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, stopClock } from "./corpus";
import { hasProgram } from "./engines";
import { contentOf, eventually, expectInStep, find, profileIndex, stand } from "./standing";

freshDatabase();
stopClock();

const SEARCHES = /multi-search/;
/** What a person asks, and not whoever looks whether the server is well. */
const ASKED = /multi-search .*hitsPerPage/s;
const DOCUMENTS = /^POST .*\/documents$/;

const waiting = async () => (await searchStatus()).meilisearch?.indexes.find(({ kind }) => kind === "profile")?.waiting;

describe.runIf(hasProgram)("Meilisearch", { timeout: 180_000 }, () => {
  const here = stand();

  async function begin() {
    await reindex("profile", await addProfiles([{ name: "甲" }, { name: "乙" }]));
    await keepInStep();
    await eventually(find, ["meilisearch", ...both]);
  }

  async function change() {
    const [third] = (await addProfiles([{ name: "丙" }])) as [string];
    await db().profile.updateMany({ where: { name: "乙" }, data: { name: "丁" } });
    await db().profile.deleteMany({ where: { name: "甲" } });
    const known = await db().$queryRaw<{ id: string }[]>`SELECT id::text FROM search_doc`;
    return reindex("profile", [third, ...known.map(({ id }) => id)]);
  }

  const both = ["甲", "乙"].sort();
  const changed = ["丁", "丙"].sort();

  /** What everything must come to: Meilisearch answers again, of what is true now. */
  async function recover(names: string[]) {
    await keepInStep();
    await eventually(find, ["meilisearch", ...names]);
    await expectInStep(here);
  }

  it.each([
    ["before it has taken a batch in", "before"],
    ["in the middle of a batch that it has accepted", "after"],
  ] as const)("killed %s: nothing is lost", async (_, when) => {
    await begin();
    here.proxy.cause({ on: DOCUMENTS, [when]: () => here.server.kill() });
    await change();
    expect(await find()).toEqual(["postgres", ...changed]);
    expect(await waiting()).toBe(3);
    here.proxy.mend();
    await here.server.start();
    await recover(changed);
  });

  it("killed in the middle of a rebuild: the old index answers, and nothing is left of the new one", async () => {
    await begin();
    const old = await profileIndex();
    here.proxy.cause({ on: DOCUMENTS, after: () => here.server.kill() });
    await expect(buildIndex("profile")).rejects.toThrow();
    here.proxy.mend();
    await here.server.start();
    expect(await profileIndex()).toBe(old);
    expect((await here.server.owner.getRawIndexes()).results).toHaveLength(3);
    await change();
    await recover(changed);
    expect(await profileIndex()).toBe(old);
  });

  it("rebuilt by a process that is killed: the old index answers, and nothing is left of the new one", async () => {
    await begin();
    const old = await profileIndex();
    const child = spawn(process.execPath, ["--import", "tsx", "tests/domain/search/builder.ts"], { stdio: "inherit" });
    const gone = once(child, "exit");
    here.proxy.cause({ on: DOCUMENTS, before: async () => (child.kill("SIGKILL"), gone) });
    expect(await gone).toEqual([null, "SIGKILL"]);
    here.proxy.mend();
    expect((await here.server.owner.getRawIndexes()).results).toHaveLength(3);
    // The database notices in its own time that nobody is at it any more.
    await eventually(async () => (await keepInStep(), (await here.server.owner.getRawIndexes()).results.length), 2);
    expect(await profileIndex()).toBe(old);
    await change();
    await recover(changed);
  });

  it("killed in the middle of a query: PostgreSQL answers it, and the circuit opens and closes", async () => {
    await begin();
    here.proxy.cause({ on: SEARCHES, before: () => here.server.kill() });
    for (let time = 0; time < 3; time++) expect(await find()).toEqual(["postgres", ...both]);
    const asked = here.proxy.count(ASKED);
    expect(await find()).toEqual(["postgres", ...both]);
    expect(here.proxy.count(ASKED)).toBe(asked);
    here.proxy.mend();
    await here.server.start();
    await recover(both);
  });

  it("too slow: PostgreSQL answers within the same request, and soon nobody waits", async () => {
    await begin();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    here.proxy.cause({ on: SEARCHES, before: () => held });
    for (let time = 0; time < 3; time++) expect((await find())[0]).toBe("postgres");
    const asked = here.proxy.count(ASKED);
    await change();
    expect(await find()).toEqual(["postgres", ...changed]);
    expect(here.proxy.count(ASKED)).toBe(asked);
    here.proxy.mend();
    release();
    await recover(changed);
  });

  it.each([500, 503])("answers %i: PostgreSQL answers, and changes wait", async (status) => {
    await begin();
    here.proxy.cause({ on: /./, answer: { status } });
    for (let time = 0; time < 3; time++) expect((await find())[0]).toBe("postgres");
    await change();
    expect(await find()).toEqual(["postgres", ...changed]);
    here.proxy.mend();
    expect(await waiting()).toBe(3);
    await recover(changed);
  });

  it("answers 500 to documents only: the job fails, to be tried again, and what it told waits", async () => {
    await begin();
    here.proxy.cause({ on: DOCUMENTS, answer: { status: 500 } });
    await expect(change()).rejects.toThrow();
    expect(await waiting()).toBe(3);
    here.proxy.mend();
    await recover(changed);
  });

  it("wiped: it is built anew, also when it was told of a change before that was noticed", async () => {
    await begin();
    const old = await profileIndex();
    await here.server.wipe();
    await here.server.start();
    expect((await find())[0]).toBe("postgres");
    // A batch that is on its way makes an index of that name, with settings of nobody's.
    await here.server.owner
      .index(old)
      .addDocuments([{ id: "1" }])
      .waitTask();
    await change();
    expect(await waiting()).toBe(3);
    await keepInStep();
    expect(await profileIndex()).not.toBe(old);
    await here.server.owner.deleteIndexIfExists(old);
    await recover(changed);
    expect(await contentOf(here, await profileIndex())).toHaveLength(2);
  });
});

import { describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { findMatches, removeSearch } from "~/domain/alerts.server";
import { addDays } from "~/domain/days";
import { closeOpening, reopenOpening } from "~/domain/openings.server";
import { markDays } from "~/domain/profiles.server";
import { rebuildPostgres, reindex } from "~/domain/search.server";
import { postOpening } from "../../../prisma/cast";
import { freshCast } from "../../support/cast";
import { runJobs } from "../../support/jobs";
import { among, foundFor } from "./stage";

const cast = freshCast();
const { save, show, price } = among(cast);

const changesKept = async () => (await pool().query("SELECT FROM search_changed")).rowCount;

describe("an opening that is published", () => {
  it("is found for whoever keeps a search that it answers", async () => {
    const lamps = await save("gaffer", "opening", "role=lighting-technician");
    const words = await save("director", "opening", "q=夜戏&rateMax=500");
    const other = await save("screenwriter", "opening", "role=screenwriter");
    const id = await postOpening(cast, "lamps", { ago: 0 });
    await runJobs();
    expect([await foundFor(lamps), await foundFor(words), await foundFor(other)]).toEqual([[id], [id], []]);
    expect(await changesKept()).toBe(0);
  });

  it("is found for many who keep the same search, however they typed it", async () => {
    const searches = [
      await save("gaffer", "opening", "q=夜戏 布光"),
      await save("director", "opening", "q=%E5%A4%9C%E6%88%B2%E3%80%80布光&page=3&sort=newest"),
    ];
    const id = await postOpening(cast, "lamps", { ago: 0 });
    await runJobs();
    for (const search of searches) expect(await foundFor(search)).toEqual([id]);
    expect(await db().savedSearch.findMany({ distinct: ["canonical"] })).toHaveLength(1);
  });

  it("is no find for those who post it", async () => {
    const own = await save("recruiter", "opening", "role=lighting-technician");
    await postOpening(cast, "lamps", { ago: 0 });
    await runJobs();
    expect(await foundFor(own)).toEqual([]);
  });

  it("is found though the value that it has was never seen before the search was saved", async () => {
    const search = await save("gaffer", "opening", "role=drone-operator");
    const id = await postOpening(cast, "lamps", { ago: 0, role: "drone-operator", title: "航拍" });
    await runJobs();
    expect(await foundFor(search)).toEqual([id]);
  });
});

describe("what answered already", () => {
  it("is nothing new when it changes, is closed and opened again, or is only indexed anew", async () => {
    const search = await save("gaffer", "opening", "role=lighting-technician");
    await db().opening.update({ where: { id: cast.openingIds.lamps }, data: { hours: "每日8小时" } });
    await reindex("opening", [cast.openingIds.lamps]);
    await rebuildPostgres();
    await runJobs();
    expect(await foundFor(search)).toEqual([]);
  });

  it("is found once, however often it is closed and opened again", async () => {
    const search = await save("gaffer", "opening", "role=lighting-technician");
    const owner = await cast.as("owner");
    const version = async () =>
      (await db().opening.findUniqueOrThrow({ where: { id: cast.openingIds.lamps } })).version;
    const applyBy = addDays(cast.today, 12);
    for (let turn = 0; turn < 2; turn += 1) {
      await closeOpening(owner, cast.openingIds.lamps, await version());
      await runJobs();
      await reopenOpening(owner, cast.openingIds.lamps, { version: await version(), applyBy });
      await runJobs();
    }
    expect(await foundFor(search)).toEqual([cast.openingIds.lamps]);
  });
});

describe("what begins to answer", () => {
  it("is found when its pay comes into reach", async () => {
    const search = await save("director", "profile", "role=screenwriter&rateMax=500");
    await price("screenwriter", "900", "1000", "public");
    await runJobs();
    expect(await foundFor(search)).toEqual([]);
    await price("screenwriter", "400", "600", "public");
    await runJobs();
    expect(await foundFor(search)).toEqual([cast.profileIds.screenwriter]);
  });

  it("is found when the days are free that were not", async () => {
    const [from, to] = [addDays(cast.today, 40), addDays(cast.today, 42)];
    const gaffer = await cast.as("gaffer");
    await markDays(gaffer, { state: "away", days: [from], from: null, to: null });
    await runJobs();
    const search = await save("recruiter", "profile", `role=gaffer&freeFrom=${from}&freeTo=${to}`);
    await markDays(gaffer, { state: "free", days: [from], from: null, to: null });
    await runJobs();
    expect(await foundFor(search)).toEqual([cast.profileIds.gaffer]);
  });
});

describe("a profile", () => {
  it("for studios only is found for a recruiter, and for nobody else", async () => {
    await show("gaffer", "hidden");
    await runJobs();
    const theirs = await save("recruiter", "profile", "role=gaffer");
    const strangers = [
      await save("editor", "profile", "role=gaffer"),
      await save("formerRecruiter", "profile", "role=gaffer"),
      await save("waitingOwner", "profile", "role=gaffer"),
    ];
    const own = await save("gaffer", "profile", "role=gaffer");
    await show("gaffer", "studios");
    await runJobs();
    expect(await foundFor(theirs)).toEqual([cast.profileIds.gaffer]);
    for (const search of [...strangers, own]) expect(await foundFor(search)).toEqual([]);
    await show("gaffer", "public");
    await runJobs();
    for (const search of strangers) expect(await foundFor(search)).toEqual([cast.profileIds.gaffer]);
  });

  it("is not found by a rate that its viewer may not see", async () => {
    const [recruiter, stranger] = [
      await save("recruiter", "profile", "role=screenwriter&rateMax=500"),
      await save("director", "profile", "role=screenwriter&rateMax=500"),
    ];
    await price("screenwriter", "400", "450", "private");
    await runJobs();
    expect([await foundFor(recruiter), await foundFor(stranger)]).toEqual([[], []]);
    await price("screenwriter", "400", "450", "studios");
    await runJobs();
    expect([await foundFor(recruiter), await foundFor(stranger)]).toEqual([[cast.profileIds.screenwriter], []]);
  });
});

describe("a worker", () => {
  it("that has not looked yet misses nothing of what happened meanwhile", async () => {
    const search = await save("gaffer", "opening", "role=lighting-technician");
    const id = await postOpening(cast, "lamps", { ago: 0 });
    // Written, changed and written again before anybody looks: what counts is what it was at first.
    await reindex("opening", [id]);
    await db().opening.update({ where: { id }, data: { hours: "每日8小时" } });
    await reindex("opening", [id]);
    await findMatches();
    expect(await foundFor(search)).toEqual([id]);
    await runJobs();
    expect(await foundFor(search)).toEqual([id]);
  });

  it("finds what changed while an index was made anew before its own job ran", async () => {
    const search = await save("gaffer", "opening", "role=lighting-technician");
    const id = await postOpening(cast, "lamps", { ago: 0 });
    await rebuildPostgres();
    await runJobs();
    expect(await foundFor(search)).toEqual([id]);
  });

  it("finds nothing for a search that was removed meanwhile", async () => {
    const search = await save("gaffer", "opening", "role=lighting-technician");
    await postOpening(cast, "lamps", { ago: 0 });
    await removeSearch(await cast.as("gaffer"), search);
    await runJobs();
    expect(await db().savedSearchHit.count()).toBe(0);
    expect(await changesKept()).toBe(0);
  });
});

it("keeps no changes of a kind that nobody follows", async () => {
  await postOpening(cast, "lamps", { ago: 0 });
  await runJobs();
  expect((await pool().query("SELECT FROM search_follower")).rowCount).toBe(0);
  expect(await changesKept()).toBe(0);
});

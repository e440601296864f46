import { describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { addDays, toColumn } from "~/domain/days";
import type { EventType, RecordedEvent } from "~/domain/events";
import { anonymous } from "~/domain/identity";
import {
  keepInStep,
  rebuildPostgres,
  reindex,
  reindexJob,
  searchOpenings,
  searchProfiles,
  searchStatus,
  subjectsOf,
} from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addOpenings, addProfiles, addStudio, asking, idsOf, namesOf, TODAY, stopClock } from "./corpus";

freshDatabase();
stopClock();

/** What the worker does with an event. */
async function happen(type: EventType, subjectId: string, data: Record<string, unknown> = {}) {
  const event: RecordedEvent = {
    id: 1n,
    type,
    subjectType: "profile",
    subjectId,
    actorId: null,
    actorLabel: "",
    label: "",
    data,
    occurredAt: new Date(),
  };
  const jobs = subjectsOf(event);
  for (const { payload } of jobs) await reindexJob(payload);
  return jobs.length;
}

const openings = async () => idsOf((await searchOpenings(anonymous, asking({ sort: "newest" }))).items);
const profiles = async (q = "") => namesOf((await searchProfiles(anonymous, asking({ q }))).items);
const words = async () =>
  db().$queryRaw<{ word: string; docs: number }[]>`SELECT word, docs FROM search_word ORDER BY word`;

describe("events", () => {
  it("put a profile in, change it and take it out", async () => {
    const [id] = (await addProfiles([{ name: "顾望舒" }])) as [string];
    await happen("profile.published", id, { visibility: "public" });
    expect(await profiles("顾望舒")).toEqual(["顾望舒"]);
    await db().profile.update({ where: { id }, data: { name: "林夕" } });
    await happen("profile.revised", id, { fields: ["name"] });
    expect([await profiles("顾望舒"), await profiles("林夕")]).toEqual([[], ["林夕"]]);
    await db().profile.update({ where: { id }, data: { visibility: "hidden" } });
    await happen("profile.hidden", id);
    expect((await searchStatus()).postgres.profile).toBe(0);
    expect(await words()).toEqual([]);
  });

  it("forget a person who is gone", async () => {
    const [id] = (await addProfiles([{ name: "顾望舒" }])) as [string];
    await reindex("profile", [id]);
    await db().profile.delete({ where: { id } });
    await happen("profile.removed", id);
    expect([(await searchStatus()).postgres.profile, await words()]).toEqual([0, []]);
  });

  it("of a studio reach all its openings", async () => {
    const studioId = await addStudio({ status: "waiting" });
    const ids = await addOpenings([{ studioId }, { studioId }]);
    await happen("opening.published", ids[0]!);
    expect(await openings()).toEqual([]);
    await db().studio.update({ where: { id: studioId }, data: { status: "verified" } });
    await happen("studio.verified", studioId, { until: addDays(TODAY, 180) });
    expect((await openings()).sort()).toEqual([...ids].sort());
    await db().studio.update({ where: { id: studioId }, data: { status: "lapsed" } });
    await happen("studio.lapsed", studioId);
    expect((await searchStatus()).postgres.opening).toBe(0);
  });

  it("of a production reach its openings", async () => {
    const [id] = await addOpenings([{ production: "旧名" }]);
    await rebuildPostgres();
    const production = await db().production.findFirstOrThrow();
    await db().production.update({ where: { id: production.id }, data: { title: "新名" } });
    await happen("production.revised", production.id, { fields: ["title"] });
    expect(idsOf((await searchOpenings(anonymous, asking({ q: "新名" }))).items)).toEqual([id]);
  });

  it("of an engagement reach the days of its person and the places of its opening", async () => {
    const [profileId] = (await addProfiles([{ name: "顾望舒" }])) as [string];
    const [openingId] = (await addOpenings([{}])) as [string];
    await rebuildPostgres();
    const { studioId } = await db().opening.update({ where: { id: openingId }, data: { filled: 1 } });
    const day = toColumn("2026-12-07");
    const { id } = await db().engagement.create({
      data: { profileId, openingId, studioId, role: "director", startDate: day, endDate: day },
    });
    await db().availabilityDay.create({ data: { profileId, day, state: "engaged", source: id } });
    await happen("engagement.agreed", id, { openingId });
    expect(await openings()).toEqual([]);
    const free = async (day: string) => (await searchProfiles(anonymous, asking({ freeFrom: day, freeTo: day }))).total;
    expect([await free("2026-12-07"), await free("2026-12-08")]).toEqual([0, 1]);
  });

  it("of a file and of the demonstration reach every document they name", async () => {
    const ids = await addProfiles([{ name: "甲" }, { name: "乙" }]);
    await happen("profiles.imported", "", { ids });
    expect((await profiles()).sort()).toEqual(["乙", "甲"].sort());
    await db().profile.deleteMany();
    await happen("demonstration.removed", "", { counts: {} });
    expect((await searchStatus()).postgres).toEqual({ opening: 0, profile: 0 });
  });

  it("that change nothing that is searched ask for nothing", async () => {
    for (const type of ["user.logged-in", "application.sent", "profile.private-viewed", "opening.drafted"] as const) {
      expect([type, await happen(type, "00000000-0000-7000-8000-000000000000")]).toEqual([type, 0]);
    }
  });
});

it("counts the documents of each word, however often they are written", async () => {
  const ids = await addProfiles([
    { name: "顾望舒", skills: ["Premiere"] },
    { name: "林夕", skills: ["premiere pro"] },
  ]);
  await reindex("profile", ids);
  await reindex("profile", ids);
  expect(await words()).toEqual([
    { word: "premiere", docs: 2 },
    { word: "林夕", docs: 1 },
    { word: "顾望舒", docs: 1 },
  ]);
});

it("writes what can be written beside a document that cannot, and says so", async () => {
  const ids = await addProfiles([{ name: "好" }, { name: "坏" }, { name: "也好" }]);
  await db().$executeRaw`ALTER TABLE search_doc_profiles ADD CONSTRAINT refuse CHECK (NOT '坏' = ANY(words))`;
  try {
    await expect(reindex("profile", ids)).rejects.toThrow(ids[1]);
    expect((await profiles()).sort()).toEqual(["也好", "好"].sort());
  } finally {
    await db().$executeRaw`ALTER TABLE search_doc_profiles DROP CONSTRAINT refuse`;
  }
});

it("makes every document anew when other code made them", async () => {
  const [id] = (await addProfiles([{ name: "顾望舒" }])) as [string];
  await keepInStep();
  expect(await profiles()).toEqual(["顾望舒"]);
  await db().profile.update({ where: { id }, data: { name: "林夕" } });
  await keepInStep();
  expect(await profiles("林夕")).toEqual([]);
  await db().$executeRaw`UPDATE search_index SET made_from = '0' WHERE kind = 'postgres'`;
  await keepInStep();
  expect(await profiles("林夕")).toEqual(["林夕"]);
});

it("lets the later reading win when two write at once", async () => {
  const [id] = (await addProfiles([{ name: "顾望舒" }])) as [string];
  await Promise.all([
    reindex("profile", [id]),
    db()
      .profile.update({ where: { id }, data: { name: "林夕" } })
      .then(() => reindex("profile", [id])),
    reindex("profile", [id]),
  ]);
  expect(await profiles("林夕")).toEqual(["林夕"]);
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import {
  endEngagement,
  getOwnEngagement,
  getStudioEngagement,
  listClashes,
  listEngagementsOf,
  listStudioEngagements,
} from "~/domain/engagements.server";
import { acceptOffer, sendApplication, sendOffer } from "~/domain/hiring.server";
import { anonymous } from "~/domain/identity";
import { getOpening } from "~/domain/openings.server";
import { people } from "../../../prisma/world";
import { freshDatabase } from "../../support/database";
import { aCreative, aHouse, anOffer, at, happened } from "../../support/hiring";

freshDatabase();
beforeEach(() => at(0));
afterEach(() => setClock());

async function engaged() {
  const house = await aHouse();
  const director = await aCreative(people.director.name);
  const applicationId = await sendApplication(director, house.openingId, { note: "", consent: true });
  const id = await acceptOffer(director, await sendOffer(house.owner, applicationId, anOffer(1)));
  return { house, director, id };
}

const takenDays = async (source: string) =>
  (await db().availabilityDay.findMany({ where: { source }, orderBy: { day: "asc" } })).map(({ day }) =>
    day.toISOString().slice(0, 10),
  );

const on = (day: string) => at(`${day}T04:00:00Z`);

describe("an ending", () => {
  it("as agreed keeps the days and the place", async () => {
    const { house, director, id } = await engaged();
    on("2026-12-16");
    await endEngagement(house.recruiter, id, { reason: "as-agreed", endedOn: "2026-12-16", words: "谢谢", version: 1 });
    expect(await getOwnEngagement(director, id)).toMatchObject({
      status: "completed",
      state: "completed",
      endedOn: "2026-12-16",
      endingReason: "as-agreed",
      endingWords: "谢谢",
      endedBy: people.recruiter.name,
      endings: [],
    });
    expect(await takenDays(id)).toHaveLength(10);
    expect(await getOpening(house.owner, house.openingId)).toMatchObject({ filled: 1 });
    expect(await happened("engagement.ended")).toEqual(["engagement.ended LY-0001 骆长川"]);
  });

  it("before the last day frees the days after it", async () => {
    const { house, id } = await engaged();
    on("2026-12-10");
    await endEngagement(house.owner, id, {
      reason: "production-stopped",
      endedOn: "2026-12-09",
      words: "",
      version: 1,
    });
    expect(await takenDays(id)).toEqual(["2026-12-07", "2026-12-08", "2026-12-09"]);
    expect(await getOpening(house.owner, house.openingId)).toMatchObject({ filled: 1, status: "closed" });
  });

  it("before the work began frees all days and gives the place back to the opening", async () => {
    const { house, id } = await engaged();
    on("2026-11-25");
    await endEngagement(house.owner, id, { reason: "person-unavailable", endedOn: null, words: "", version: 1 });
    expect(await takenDays(id)).toEqual([]);
    expect(await getOpening(house.owner, house.openingId)).toMatchObject({ filled: 0, status: "published" });
    expect(await happened("opening.closed", "engagement.ended", "opening.reopened")).toEqual([
      "opening.closed 执行导演",
      "opening.reopened 执行导演",
      "engagement.ended LY-0001 骆长川",
    ]);
  });

  it("as a no-show keeps no day, even where one was typed", async () => {
    const { house, director, id } = await engaged();
    on("2026-12-07");
    await endEngagement(house.owner, id, { reason: "no-word", endedOn: "2026-12-07", words: "", version: 1 });
    expect(await getOwnEngagement(director, id)).toMatchObject({ status: "no-show", endedOn: null });
    expect(await takenDays(id)).toEqual([]);
    expect(await getOpening(house.owner, house.openingId)).toMatchObject({ filled: 0 });
  });

  it("is recorded once; the second is told by whom", async () => {
    const { house, id } = await engaged();
    on("2026-11-25");
    const end = { reason: "postponed", endedOn: null, words: "", version: 1 } as const;
    const both = await Promise.allSettled([
      endEngagement(house.owner, id, end),
      endEngagement(house.recruiter, id, end),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(endEngagement(house.owner, id, end)).rejects.toMatchObject({
      reason: { key: "engagements:error.alreadyEnded", values: { by: expect.stringMatching(/温孟舟|杜予宁/) } },
    });
    expect(await getOpening(house.owner, house.openingId)).toMatchObject({ filled: 0 });
  });

  it("says at its field what cannot be", async () => {
    const { house, id } = await engaged();
    const early = endEngagement(house.owner, id, { reason: "as-agreed", endedOn: "2026-11-23", words: "", version: 1 });
    await expect(early).rejects.toMatchObject({ fields: { reason: { key: "engagements:error.notNow" } } });
  });

  it("is for the studio's members alone", async () => {
    const { house, director, id } = await engaged();
    const end = { reason: "postponed", endedOn: null, words: "", version: 1 } as const;
    for (const viewer of [anonymous, director, house.stranger, house.former]) {
      await expect(endEngagement(viewer, id, end)).rejects.toMatchObject({ name: "NotFound" });
    }
  });
});

describe("an engagement", () => {
  it("exists for its two sides alone", async () => {
    const { house, director, id } = await engaged();
    expect((await listEngagementsOf(director)).map((own) => own.id)).toEqual([id]);
    expect((await listStudioEngagements(house.recruiter, house.studioId)).map((own) => own.id)).toEqual([id]);
    const editor = await aCreative(people.editor.name);
    expect(await listEngagementsOf(editor)).toEqual([]);
    expect(await getOwnEngagement(editor, id)).toBeNull();
    for (const viewer of [anonymous, house.stranger, house.former]) {
      expect(await listStudioEngagements(viewer, house.studioId)).toEqual([]);
      expect(await getStudioEngagement(viewer, house.studioId, id)).toBeNull();
    }
    expect(await getStudioEngagement(house.owner, house.stranger.studios[0]!.id, id)).toBeNull();
    expect(await getOwnEngagement(director, "no-id")).toBeNull();
  });

  it("clashes with what falls on one of its days, until it ends", async () => {
    const { house, director, id } = await engaged();
    expect(await listClashes(director, "2026-12-16", "2026-12-20")).toHaveLength(1);
    expect(await listClashes(director, "2026-12-17", "2026-12-20")).toEqual([]);
    await endEngagement(house.owner, id, { reason: "postponed", endedOn: null, words: "", version: 1 });
    expect(await listClashes(director, "2026-12-16", "2026-12-20")).toEqual([]);
  });
});

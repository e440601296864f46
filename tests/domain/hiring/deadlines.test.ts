import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import {
  acceptOffer,
  expireOverdue,
  getOwnApplication,
  getReplyRecord,
  listOffersToAnswer,
  listReplyRecords,
  refuse,
  sendApplication,
  sendOffer,
  shortlist,
  withdrawApplication,
} from "~/domain/hiring.server";
import { system } from "~/domain/identity";
import { people } from "../../../prisma/world";
import { freshDatabase } from "../../support/database";
import { aCreative, aHouse, anOffer, at, happened } from "../../support/hiring";

freshDatabase();
beforeEach(() => at(0));
afterEach(() => setClock());

const PROMISED = "2026-11-26T01:00:00.000Z"; // 72 hours after 9:00 on the 23rd
const JUST_BEFORE = "2026-11-26T00:59:59.999Z";

async function applied(opening: Parameters<typeof aHouse>[0] = {}) {
  const house = await aHouse(opening);
  const director = await aCreative(people.director.name);
  const id = await sendApplication(director, house.openingId, { note: "", consent: true });
  return { house, director, id };
}

describe("an application that nobody answers", () => {
  it("expires at the promised moment, not before", async () => {
    const { director, id } = await applied();
    at(JUST_BEFORE);
    expect(await expireOverdue(system)).toEqual({ offers: 0, applications: 0 });
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "received" });
    at(PROMISED);
    expect(await expireOverdue(system)).toEqual({ offers: 0, applications: 1 });
    expect(await expireOverdue(system)).toEqual({ offers: 0, applications: 0 });
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "expired", closedAt: new Date(PROMISED) });
    expect(await happened("application.expired")).toEqual(["application.expired 骆长川，执行导演"]);
  });

  it("cannot be answered from that moment on, although the job has not come by", async () => {
    const { house, director, id } = await applied();
    at(PROMISED);
    await expect(shortlist(house.owner, id, { version: 1 })).rejects.toMatchObject({
      reason: { key: "hiring:conflict.expired" },
    });
    await expect(withdrawApplication(director, id, { version: 1 })).rejects.toMatchObject({
      reason: { key: "hiring:conflict.expired" },
    });
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "expired", acts: [] });
  });

  it("is answered just before it", async () => {
    const { house, director, id } = await applied();
    at(JUST_BEFORE);
    await shortlist(house.owner, id, { version: 1 });
    at(PROMISED);
    expect(await expireOverdue(system)).toEqual({ offers: 0, applications: 0 });
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "shortlisted" });
  });
});

describe("an offer that nobody answers", () => {
  // Until the end of the 26th in Quzhou: midnight there is 16:00 UTC.
  const END = "2026-11-26T16:00:00.000Z";

  it("can be accepted until the last millisecond of its last day", async () => {
    const { house, director, id } = await applied();
    const offerId = await sendOffer(house.owner, id, anOffer(1));
    at("2026-11-26T15:59:59.999Z");
    expect(await listOffersToAnswer(director)).toHaveLength(1);
    expect(await acceptOffer(director, offerId)).toBeTruthy();
  });

  it("has run out after it, and the application is back on the shortlist", async () => {
    const { house, director, id } = await applied();
    const offerId = await sendOffer(house.owner, id, anOffer(1));
    at(END);
    expect(await listOffersToAnswer(director)).toEqual([]);
    await expect(acceptOffer(director, offerId)).rejects.toMatchObject({
      reason: { key: "hiring:offerConflict.expired" },
    });
    expect(await expireOverdue(system)).toEqual({ offers: 1, applications: 0 });
    expect(await db().offer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({ status: "expired" });
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "shortlisted" });
    expect(await happened("offer.expired")).toEqual(["offer.expired 骆长川，执行导演，第1版"]);
  });
});

it("is for the clock alone to expire", async () => {
  const { house } = await applied();
  await expect(expireOverdue(house.owner)).rejects.toMatchObject({ name: "NotFound" });
});

describe("the reply record", () => {
  it("counts what was due: answers in time over answers and silences", async () => {
    const house = await aHouse({ headcount: 9 });
    const send = async (name: string) => {
      const viewer = await aCreative(name);
      return { viewer, id: await sendApplication(viewer, house.openingId, { note: "", consent: true }) };
    };
    const [answered, refused, silent, withdrawn] = [
      await send("甲"),
      await send("乙"),
      await send("丙"),
      await send("丁"),
    ];
    expect(await getReplyRecord(house.studioId)).toEqual({ total: 0, kept: 0 });
    await shortlist(house.owner, answered.id, { version: 1 });
    await refuse(house.owner, refused.id, { reason: "works", words: "", version: 1 });
    await withdrawApplication(withdrawn.viewer, withdrawn.id, { version: 1 });
    expect(await getReplyRecord(house.studioId)).toEqual({ total: 2, kept: 2 });
    at(PROMISED);
    expect(await getReplyRecord(house.studioId)).toEqual({ total: 3, kept: 2 });
    await expireOverdue(system);
    expect(await getReplyRecord(house.studioId)).toEqual({ total: 3, kept: 2 });
    expect((await getOwnApplication(silent.viewer, silent.id))?.stage).toBe("expired");
    const next = house.stranger.studios[0]!.id;
    expect(await listReplyRecords([house.studioId, next])).toEqual({
      [house.studioId]: { total: 3, kept: 2 },
      [next]: { total: 0, kept: 0 },
    });
  });
});

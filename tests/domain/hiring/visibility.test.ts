import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import {
  acceptOffer,
  countApplications,
  declineOffer,
  expireOverdue,
  getApplicant,
  getOfferDraft,
  getOwnApplication,
  getOwnOffer,
  listApplicants,
  listApplications,
  readApplication,
  refuse,
  sendApplication,
  sendOffer,
  shortlist,
  withdrawApplication,
  withdrawConsent,
  withdrawOffer,
} from "~/domain/hiring.server";
import { anonymous, system, type Viewer } from "~/domain/identity";
import { getProfile } from "~/domain/profiles.server";
import { people } from "../../../prisma/world";
import { freshDatabase } from "../../support/database";
import { aCreative, aHouse, anOffer, at, happened, type House } from "../../support/hiring";

freshDatabase();
beforeEach(() => at(0));
afterEach(() => setClock());

async function applied() {
  const house = await aHouse();
  const director = await aCreative(people.director.name);
  const id = await sendApplication(director, house.openingId, { note: "只给你们看", consent: true });
  return { house, director, id };
}

/** Everybody who has nothing to do with the application. */
async function outsiders(house: House): Promise<[string, Viewer][]> {
  return [
    ["nobody", anonymous],
    ["another creative", await aCreative(people.editor.name)],
    ["another studio's owner", house.stranger],
    ["a recruiter who left", house.former],
  ];
}

describe("an application and its offer", () => {
  it("do not exist for anyone but their two sides", async () => {
    const { house, director, id } = await applied();
    const offerId = await sendOffer(house.owner, id, anOffer(1));
    for (const [who, viewer] of await outsiders(house)) {
      const missing = { name: "NotFound" };
      await expect(shortlist(viewer, id, { version: 2 }), who).rejects.toMatchObject(missing);
      await expect(refuse(viewer, id, { reason: "pay", words: "", version: 2 }), who).rejects.toMatchObject(missing);
      await expect(sendOffer(viewer, id, anOffer(2)), who).rejects.toMatchObject(missing);
      await expect(withdrawOffer(viewer, offerId), who).rejects.toMatchObject(missing);
      await expect(acceptOffer(viewer, offerId), who).rejects.toMatchObject(missing);
      await expect(declineOffer(viewer, offerId, { reason: "pay", words: "" }), who).rejects.toMatchObject(missing);
      await expect(withdrawApplication(viewer, id, { version: 2 }), who).rejects.toMatchObject(missing);
      expect(await readApplication(viewer, house.studioId, id), who).toBeNull();
      expect(await getApplicant(viewer, house.studioId, id), who).toBeNull();
      expect(await getOfferDraft(viewer, house.studioId, id), who).toBeNull();
      expect(await getOwnApplication(viewer, id), who).toBeNull();
      expect(await getOwnOffer(viewer, offerId), who).toBeNull();
      expect((await listApplicants(viewer, house.studioId, {})).counts, who).toMatchObject({ awaiting: 0, offered: 0 });
      expect(await countApplications(viewer, [house.openingId]), who).toMatchObject({
        [house.openingId]: { total: 0 },
      });
      expect(await listApplications(viewer), who).toEqual([]);
    }
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "offered" });
  });

  it("are not found under another studio's address, even by its own member", async () => {
    const { house, id } = await applied();
    expect(await readApplication(house.owner, house.stranger.studios[0]!.id, id)).toBeNull();
    expect(await readApplication(house.owner, house.studioId, "no-id")).toBeNull();
  });

  it("give neither side the other's acts", async () => {
    const { house, director, id } = await applied();
    await expect(shortlist(director, id, { version: 1 })).rejects.toMatchObject({
      reason: { key: "hiring:error.notYours" },
    });
    await expect(withdrawApplication(house.owner, id, { version: 1 })).rejects.toMatchObject({
      reason: { key: "hiring:error.notYours" },
    });
  });
});

describe("the consent to apply", () => {
  const consentOf = async (id: string) =>
    (await db().application.findUniqueOrThrow({ where: { id }, select: { consent: true } })).consent;

  it("names the studio, what it sees, the words and the moment", async () => {
    const { house, director, id } = await applied();
    expect(await consentOf(id)).toMatchObject({
      userId: director.userId,
      kind: "apply",
      recipientId: house.studioId,
      recipientLabel: "信安影业",
      withdrawnAt: null,
      textVersion: "apply-2026-11",
      givenAt: new Date("2026-11-23T01:00:00Z"),
    });
    expect((await consentOf(id))?.fields).toContain("credits");
  });

  it("shows a hidden profile to that studio alone, and each look is an event of the profile", async () => {
    const { house, director, id } = await applied();
    expect(await getProfile(house.stranger, director.profileId)).toBeNull();
    expect((await readApplication(house.recruiter, house.studioId, id))?.profile).toMatchObject({
      name: people.director.name,
    });
    await readApplication(house.owner, house.studioId, id);
    expect(await happened("profile.private-viewed")).toHaveLength(2);
    expect(await happened("application.read")).toHaveLength(1);
  });

  it("is no look at a private field where the profile is public anyway", async () => {
    const house = await aHouse();
    const editor = await aCreative(people.editor.name, { visibility: "public" });
    const id = await sendApplication(editor, house.openingId, { note: "", consent: true });
    await readApplication(house.owner, house.studioId, id);
    expect(await happened("profile.private-viewed")).toEqual([]);
  });

  it("ends with the application, taken back: the studio sees neither profile, name nor note", async () => {
    const { house, director, id } = await applied();
    await withdrawApplication(director, id, { version: 1 });
    expect((await consentOf(id))?.withdrawnAt).toEqual(new Date("2026-11-23T01:00:00Z"));
    expect(await readApplication(house.owner, house.studioId, id)).toMatchObject({
      gone: true,
      person: null,
      note: "",
      profile: null,
    });
    const list = await listApplicants(house.owner, house.studioId, { group: "over" });
    expect(list.items).toMatchObject([{ stage: "withdrawn", person: null, note: "" }]);
    expect(await getProfile(house.owner, director.profileId)).toBeNull();
  });

  it("ends with a refusal and with a silence too", async () => {
    const { house, director, id } = await applied();
    await refuse(house.owner, id, { reason: "pay", words: "", version: 1 });
    expect(await getProfile(house.owner, director.profileId)).toBeNull();
    const editor = await aCreative(people.editor.name);
    await sendApplication(editor, house.openingId, { note: "", consent: true });
    expect(await getProfile(house.owner, editor.profileId)).not.toBeNull();
    at(72);
    await expireOverdue(system);
    expect(await getProfile(house.owner, editor.profileId)).toBeNull();
  });

  it("stays with an engagement until the person takes it back", async () => {
    const { house, director, id } = await applied();
    await expect(withdrawConsent(director, id)).rejects.toMatchObject({ name: "Forbidden" });
    await acceptOffer(director, await sendOffer(house.owner, id, anOffer(1)));
    expect(await getProfile(house.owner, director.profileId)).not.toBeNull();
    await expect(withdrawConsent(house.owner, id)).rejects.toMatchObject({ name: "Forbidden" });
    expect(await getOwnApplication(director, id)).toMatchObject({ consentRevocable: true });
    await withdrawConsent(director, id);
    expect(await getProfile(house.owner, director.profileId)).toBeNull();
    expect(await getOwnApplication(director, id)).toMatchObject({ consentRevocable: false, stage: "engaged" });
    expect(await happened("application.consent-withdrawn")).toHaveLength(1);
  });
});

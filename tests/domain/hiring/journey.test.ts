import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { getOwnEngagement, getStudioEngagement } from "~/domain/engagements.server";
import {
  acceptOffer,
  declineOffer,
  getApplyState,
  getOfferDraft,
  getOwnApplication,
  getOwnOffer,
  listApplicants,
  listOffersToAnswer,
  readApplication,
  refuse,
  sendApplication,
  sendOffer,
  shortlist,
  withdrawApplication,
  withdrawOffer,
} from "~/domain/hiring.server";
import { getOpening } from "~/domain/openings.server";
import { people } from "../../../prisma/world";
import { freshDatabase } from "../../support/database";
import { aCreative, aHouse, anOffer, at, happened, type House } from "../../support/hiring";

freshDatabase();
beforeEach(() => at(0));
afterEach(() => setClock());

const apply = (viewer: Parameters<typeof sendApplication>[0], house: House, note = "") =>
  sendApplication(viewer, house.openingId, { note, consent: true });
const versionOf = async (house: House, id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

describe("from application to engagement", () => {
  it("passes through every hand, and each step is an event", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name, { homeDivision: "330783" });
    const id = await apply(director, house, "带过四十人的群戏");
    at(2);
    expect((await readApplication(house.recruiter, house.studioId, id))?.note).toBe("带过四十人的群戏");
    at(3);
    await shortlist(house.recruiter, id, { version: await versionOf(house, id) });
    at(4);
    const offerId = await sendOffer(house.owner, id, anOffer(await versionOf(house, id)));
    expect((await listOffersToAnswer(director)).map(({ letter }) => letter.id)).toEqual([offerId]);
    at(5);
    const engagementId = await acceptOffer(director, offerId);

    expect(await happened()).toEqual([
      "application.sent 骆长川，执行导演",
      "application.read 骆长川，执行导演",
      "profile.private-viewed 骆长川",
      "application.shortlisted 骆长川，执行导演",
      "offer.sent 骆长川，执行导演，第1版",
      "opening.closed 执行导演",
      "engagement.agreed LY-0001 骆长川",
      "offer.accepted 骆长川，执行导演，第1版",
    ]);
    expect(await getOwnApplication(director, id)).toMatchObject({
      stage: "engaged",
      acts: [],
      engagementId,
      readAt: new Date("2026-11-23T03:00:00Z"),
      answeredAt: new Date("2026-11-23T04:00:00Z"),
      closedAt: new Date("2026-11-23T06:00:00Z"),
    });
    expect(await getOwnEngagement(director, engagementId)).toMatchObject({
      number: 1,
      state: "ahead",
      startDate: "2026-12-07",
      endDate: "2026-12-16",
      pay: 120_000,
      payUnit: "day",
      county: "衢江区",
      acceptedOn: "2026-11-23",
    });
    expect(await getStudioEngagement(house.recruiter, house.studioId, engagementId)).toMatchObject({
      endings: ["cancelled"],
    });
    expect(await db().engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
      homeAtHire: "330783",
      role: "executive-director",
      source: "both",
      publishedOn: new Date("2026-11-20T00:00:00Z"),
      productionId: house.productionId,
    });
    expect(await db().availabilityDay.count({ where: { profileId: director.profileId, state: "engaged" } })).toBe(10);
    expect(await getOpening(house.owner, house.openingId)).toMatchObject({
      status: "closed",
      closedReason: "headcount",
      filled: 1,
    });
  });

  it("tells everybody else that the places are filled, and ends their open offers", async () => {
    const house = await aHouse();
    const [director, editor, gaffer] = await Promise.all([
      aCreative(people.director.name),
      aCreative(people.editor.name),
      aCreative(people.gaffer.name),
    ]);
    const [first, second, third] = [
      await apply(director, house),
      await apply(editor, house),
      await apply(gaffer, house),
    ];
    const won = await sendOffer(house.owner, first, anOffer(1));
    const lost = await sendOffer(house.owner, second, anOffer(1));
    await refuse(house.owner, third, { reason: "dates", words: "", version: 1 });
    await acceptOffer(director, won);

    expect(await getOwnApplication(editor, second)).toMatchObject({ stage: "refused", refusalReason: "filled" });
    expect((await getOwnOffer(editor, lost))?.letter).toMatchObject({ status: "withdrawn", answerable: false });
    expect(await getOwnApplication(gaffer, third)).toMatchObject({ stage: "refused", refusalReason: "dates" });
    expect((await happened("application.refused")).length).toBe(2);
    await expect(acceptOffer(editor, lost)).rejects.toMatchObject({ reason: { key: "hiring:conflict.placeTaken" } });
  });

  it("leaves the others waiting while a place is free", async () => {
    const house = await aHouse({ headcount: 2 });
    const [director, editor] = [await aCreative(people.director.name), await aCreative(people.editor.name)];
    const [first, second] = [await apply(director, house), await apply(editor, house)];
    await acceptOffer(director, await sendOffer(house.owner, first, anOffer(1)));
    expect(await getOwnApplication(editor, second)).toMatchObject({ stage: "received" });
    expect(await getOpening(house.owner, house.openingId)).toMatchObject({ status: "published", filled: 1 });
  });
});

describe("an application", () => {
  it("is sent once for an opening, whatever is pressed twice", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const [first, second] = await Promise.all([apply(director, house), apply(director, house)]);
    expect(second).toBe(first);
    expect(await happened("application.sent")).toHaveLength(1);
  });

  it("is not for the studio's own people, nor without a profile, nor for what is closed or unknown", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const profile = await db().profile.create({ data: { name: house.owner.name, userId: house.owner.userId } });
    const insider = { ...house.owner, profileId: profile.id };
    await expect(apply(insider, house)).rejects.toMatchObject({ reason: { key: "hiring:error.ownStudio" } });
    await expect(apply(house.stranger, house)).rejects.toMatchObject({ reason: { key: "hiring:error.noProfile" } });
    at(24 * 11);
    await expect(apply(director, house)).rejects.toMatchObject({ reason: { key: "hiring:error.closed" } });
    const nowhere = sendApplication(director, "nowhere", { note: "", consent: true });
    await expect(nowhere).rejects.toMatchObject({ name: "NotFound" });
  });

  it("can be taken back while it is open, twice without harm, and never after the hire", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    const offerId = await sendOffer(house.owner, id, anOffer(1));
    const version = await versionOf(house, id);
    await expect(withdrawApplication(director, id, { version: 1 })).rejects.toMatchObject({
      reason: { key: "hiring:conflict.offered" },
    });
    await withdrawApplication(director, id, { version });
    await withdrawApplication(director, id, { version });
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "withdrawn", acts: [] });
    await expect(acceptOffer(director, offerId)).rejects.toMatchObject({
      reason: { key: "hiring:offerConflict.withdrawn" },
    });
    await expect(shortlist(house.owner, id, { version: version + 1 })).rejects.toMatchObject({
      reason: { key: "hiring:conflict.withdrawn" },
    });
    expect(await happened("application.withdrawn")).toHaveLength(1);
  });

  it("says to whoever looks at the opening what can be done", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const opening = { id: house.openingId, studioId: house.studioId, open: true };
    expect(await getApplyState({ ...director, userId: null, profileId: null }, opening)).toEqual({
      kind: "signed-out",
    });
    expect(await getApplyState(house.stranger, opening)).toEqual({ kind: "no-profile" });
    expect(await getApplyState(house.owner, opening)).toEqual({ kind: "own-studio" });
    expect(await getApplyState(director, { ...opening, open: false })).toEqual({ kind: "closed" });
    expect(await getApplyState(director, opening)).toEqual({ kind: "open" });
    const id = await apply(director, house);
    expect(await getApplyState(director, { ...opening, open: false })).toMatchObject({
      kind: "applied",
      applicationId: id,
      stage: "received",
      answerBy: new Date("2026-11-26T01:00:00Z"),
    });
  });
});

describe("an answer", () => {
  it("carries its reason and words to the applicant", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    await refuse(house.recruiter, id, { reason: "dates", words: "12月17日、18日必须在场", version: 1 });
    expect(await getOwnApplication(director, id)).toMatchObject({
      stage: "refused",
      refusalReason: "dates",
      refusalWords: "12月17日、18日必须在场",
    });
    expect(await db().event.findFirstOrThrow({ where: { type: "application.refused" } })).toMatchObject({
      data: { reason: "dates" },
    });
  });

  it("of a colleague is seen by the second, and nothing of it is lost", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    await shortlist(house.owner, id, { version: 1 });
    const late = refuse(house.recruiter, id, { reason: "pay", words: "", version: 1 });
    await expect(late).rejects.toMatchObject({ reason: { key: "hiring:conflict.shortlisted" } });
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "shortlisted" });
  });

  it("of two at the same moment is one", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    const answers = await Promise.allSettled([
      shortlist(house.owner, id, { version: 1 }),
      refuse(house.recruiter, id, { reason: "pay", words: "", version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await happened("application.shortlisted", "application.refused")).toHaveLength(1);
  });
});

describe("an offer", () => {
  it("begins with the opening's terms, and its next edition with the last one's", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    expect((await getOfferDraft(house.owner, house.studioId, id))?.draft).toMatchObject({
      startDate: "2026-12-07",
      endDate: "2026-12-18",
      pay: null,
      payUnit: "day",
      hours: "每日10小时",
      expiresOn: "2026-11-26",
    });
    await sendOffer(house.owner, id, anOffer(1, { pay: 130_000 }));
    expect((await getOfferDraft(house.recruiter, house.studioId, id))?.draft).toMatchObject({
      pay: 130_000,
      endDate: "2026-12-16",
    });
  });

  it("is replaced by its next edition, which says what changed", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    const former = await sendOffer(house.owner, id, anOffer(1, { endDate: "2026-12-18", pay: 110_000 }));
    const newest = await sendOffer(house.owner, id, anOffer(await versionOf(house, id)));
    expect(await getOwnOffer(director, former)).toMatchObject({ newestId: newest, letter: { status: "replaced" } });
    expect((await getOwnOffer(director, newest))?.letter).toMatchObject({
      edition: 2,
      changed: ["dates", "pay"],
      former: { pay: 110_000, endDate: "2026-12-18" },
      answerable: true,
    });
    await expect(acceptOffer(director, former)).rejects.toMatchObject({
      reason: { key: "hiring:offerConflict.replaced" },
    });
  });

  it("that is declined goes back to the shortlist, so that a better one can follow", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    const first = await sendOffer(house.owner, id, anOffer(1));
    await declineOffer(director, first, { reason: "pay", words: "少于1,300不接" });
    await declineOffer(director, first, { reason: "pay", words: "" });
    const opened = await readApplication(house.owner, house.studioId, id);
    expect(opened).toMatchObject({
      stage: "shortlisted",
      letters: [{ status: "declined", declineReason: "pay", declineWords: "少于1,300不接" }],
    });
    const second = await sendOffer(house.owner, id, anOffer(opened!.version, { pay: 130_000 }));
    await acceptOffer(director, second);
    expect(await happened("offer.declined")).toHaveLength(1);
  });

  it("can be taken back until it is answered", async () => {
    const house = await aHouse();
    const director = await aCreative(people.director.name);
    const id = await apply(director, house);
    const offerId = await sendOffer(house.owner, id, anOffer(1));
    await withdrawOffer(house.recruiter, offerId);
    await withdrawOffer(house.recruiter, offerId);
    expect(await getOwnApplication(director, id)).toMatchObject({ stage: "shortlisted" });
    await expect(declineOffer(director, offerId, { reason: "pay", words: "" })).rejects.toMatchObject({
      reason: { key: "hiring:offerConflict.withdrawn" },
    });
    const again = await sendOffer(house.owner, id, anOffer(await versionOf(house, id)));
    await acceptOffer(director, again);
    await expect(withdrawOffer(house.owner, again)).rejects.toMatchObject({
      reason: { key: "hiring:offerConflict.accepted" },
    });
  });

  it.each([
    [{ startDate: "2026-11-22" }, "startDate"],
    [{ endDate: "2026-12-06" }, "endDate"],
    [{ expiresOn: "2026-11-22" }, "expiresOn"],
    [{ expiresOn: "2026-12-08" }, "expiresOn"],
  ])("with dates that cannot be is refused at its field: %j", async (dates, field) => {
    const house = await aHouse();
    const id = await apply(await aCreative(people.director.name), house);
    await expect(sendOffer(house.owner, id, anOffer(1, dates))).rejects.toMatchObject({ fields: { [field]: {} } });
  });
});

describe("the studio's list", () => {
  it("puts the promise that runs out first at its top, and counts each group", async () => {
    const house = await aHouse({ headcount: 3 });
    const [director, editor, gaffer] = [
      await aCreative(people.director.name),
      await aCreative(people.editor.name),
      await aCreative(people.gaffer.name),
    ];
    const first = await apply(director, house);
    at(1);
    await apply(editor, house);
    at(2);
    await apply(gaffer, house);
    await shortlist(house.owner, first, { version: 1 });
    const list = await listApplicants(house.recruiter, house.studioId, { openingId: house.openingId });
    expect(list.items.map(({ person }) => person?.name)).toEqual([people.editor.name, people.gaffer.name]);
    expect(list.counts).toEqual({ awaiting: 2, shortlisted: 1, offered: 0, engaged: 0, over: 0 });
  });
});

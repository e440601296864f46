import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { acceptOffer, getOwnApplication, sendApplication, sendOffer, withdrawOffer } from "~/domain/hiring.server";
import { people } from "../../../prisma/world";
import { freshDatabase } from "../../support/database";
import { aCreative, aHouse, anOffer, at, happened } from "../../support/hiring";

freshDatabase();
beforeEach(() => at(0));
afterEach(() => setClock());

const names = [people.director.name, people.editor.name, people.gaffer.name, people.screenwriter.name];

/** So many people, each with an offer for the same opening. */
async function offered(count: number, headcount: number) {
  const house = await aHouse({ headcount });
  const hopefuls = [];
  for (const name of names.slice(0, count)) {
    const viewer = await aCreative(name);
    const applicationId = await sendApplication(viewer, house.openingId, { note: "", consent: true });
    hopefuls.push({ viewer, applicationId, offerId: await sendOffer(house.owner, applicationId, anOffer(1)) });
  }
  return { house, hopefuls };
}

describe("the last place", () => {
  it.each([
    [2, 1],
    [4, 1],
    [4, 3],
  ])("of %i who accept at once, %i are engaged and the rest are told exactly that", async (count, headcount) => {
    const { house, hopefuls } = await offered(count, headcount);
    const answers = await Promise.allSettled(hopefuls.map(({ viewer, offerId }) => acceptOffer(viewer, offerId)));

    const lost = answers.filter((answer) => answer.status === "rejected");
    expect(lost.map(({ reason }) => reason.reason)).toEqual(lost.map(() => ({ key: "hiring:conflict.placeTaken" })));
    expect(answers.length - lost.length).toBe(headcount);
    expect(await db().engagement.count()).toBe(headcount);
    expect(await db().opening.findUniqueOrThrow({ where: { id: house.openingId } })).toMatchObject({
      filled: headcount,
      status: "closed",
      closedReason: "headcount",
    });
    const stages = await Promise.all(
      hopefuls.map(({ viewer, applicationId }) => getOwnApplication(viewer, applicationId)),
    );
    expect(stages.map((own) => own?.stage).sort()).toEqual([
      ...Array(headcount).fill("engaged"),
      ...Array(count - headcount).fill("refused"),
    ]);
    expect(await happened("application.refused")).toHaveLength(count - headcount);
    expect(await happened("engagement.agreed")).toHaveLength(headcount);
  });

  it("is taken once by somebody who presses twice", async () => {
    const { hopefuls } = await offered(1, 1);
    const { viewer, offerId } = hopefuls[0]!;
    const [first, second] = await Promise.all([acceptOffer(viewer, offerId), acceptOffer(viewer, offerId)]);
    expect(second).toBe(first);
    expect(await acceptOffer(viewer, offerId)).toBe(first);
    expect(await db().engagement.count()).toBe(1);
    expect(await happened("offer.accepted")).toHaveLength(1);
  });

  it("is either accepted or taken back, never both", async () => {
    const { house, hopefuls } = await offered(1, 1);
    const { viewer, offerId } = hopefuls[0]!;
    const answers = await Promise.allSettled([acceptOffer(viewer, offerId), withdrawOffer(house.owner, offerId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { status } = await db().offer.findUniqueOrThrow({ where: { id: offerId } });
    expect(await db().engagement.count()).toBe(status === "accepted" ? 1 : 0);
  });

  it("leaves nothing behind when the engagement cannot be opened", async () => {
    const { house, hopefuls } = await offered(1, 1);
    const { viewer, offerId, applicationId } = hopefuls[0]!;
    // The last step of the transaction fails, as it would if the server died there.
    await db()
      .$executeRaw`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''out of ink''; END'`;
    await db().$executeRaw`CREATE TRIGGER fail BEFORE INSERT ON engagements FOR EACH ROW EXECUTE FUNCTION fail()`;
    const [outcome] = await Promise.allSettled([acceptOffer(viewer, offerId)]);
    await db().$executeRaw`DROP FUNCTION fail() CASCADE`;
    expect(String(outcome.status === "rejected" && outcome.reason)).toContain("out of ink");
    expect(await db().offer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({
      status: "sent",
      answeredAt: null,
    });
    expect(await getOwnApplication(viewer, applicationId)).toMatchObject({ stage: "offered" });
    expect(await db().opening.findUniqueOrThrow({ where: { id: house.openingId } })).toMatchObject({
      filled: 0,
      status: "published",
    });
    expect(await happened("offer.accepted", "engagement.agreed", "opening.closed")).toEqual([]);
  });
});

describe("an offer beyond the places", () => {
  it("cannot be sent once they are full", async () => {
    const { house, hopefuls } = await offered(1, 1);
    const late = await aCreative(people.subtitler.name);
    const applicationId = await sendApplication(late, house.openingId, { note: "", consent: true });
    await acceptOffer(hopefuls[0]!.viewer, hopefuls[0]!.offerId);
    await expect(sendOffer(house.owner, applicationId, anOffer(1))).rejects.toMatchObject({
      reason: { key: "hiring:conflict.refused" },
    });
  });
});

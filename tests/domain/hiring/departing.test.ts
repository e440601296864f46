import { afterEach, beforeEach, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { sendApplication, sendOffer, withdrawAllOf } from "~/domain/hiring.server";
import { people } from "../../../prisma/world";
import { freshDatabase } from "../../support/database";
import { aCreative, aHouse, anOffer, at, happened } from "../../support/hiring";

freshDatabase();
beforeEach(() => at(0));
afterEach(() => setClock());

it("withdraws what a closed account had under way, offers and consents with it, once", async () => {
  const house = await aHouse();
  const director = await aCreative(people.director.name);
  const editor = await aCreative(people.editor.name);
  const left = await sendApplication(director, house.openingId, { note: "", consent: true });
  const kept = await sendApplication(editor, house.openingId, { note: "", consent: true });
  await sendOffer(house.owner, left, anOffer(1));

  await withdrawAllOf(director.userId);
  expect(await happened("application.withdrawn")).toEqual([]);

  await db().user.update({ where: { id: director.userId }, data: { deletedAt: new Date() } });
  await withdrawAllOf(director.userId);
  await withdrawAllOf(director.userId);
  const stages = await db().application.findMany({
    select: { id: true, stage: true, consent: { select: { withdrawnAt: true } } },
  });
  expect(stages.find(({ id }) => id === left)).toMatchObject({
    stage: "withdrawn",
    consent: { withdrawnAt: expect.any(Date) },
  });
  expect(stages.find(({ id }) => id === kept)).toMatchObject({ stage: "received", consent: { withdrawnAt: null } });
  expect(await db().offer.findMany({ select: { status: true } })).toEqual([{ status: "withdrawn" }]);
  expect(await happened("application.withdrawn")).toHaveLength(1);
});

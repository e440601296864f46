import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { transact } from "~/domain/audit.server";
import { Conflict, Forbidden, Invalid } from "~/domain/errors";
import { anonymous, system } from "~/domain/identity";
import {
  closeOpening,
  closeOverdue,
  getOpening,
  reopenOpening,
  returnPlace,
  takePlace,
} from "~/domain/openings.server";
import { freshDatabase } from "../../support/database";
import { aPublished, aStudio, eventsOf, NOON, own, stopClockAt, typesOf, type House } from "./stage";

freshDatabase();
beforeEach(() => stopClockAt(NOON));
afterEach(() => setClock());

const take = (id: string) => transact((tx) => takePlace(tx, system, id));
const giveBack = (id: string) => transact((tx) => returnPlace(tx, system, id));
const close = async (house: House, id: string) => closeOpening(house.owner, id, (await own(house, id)).version);

describe("by hand", () => {
  it("ends applications; the page stays and says so", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await close(house, id);
    expect(await getOpening(anonymous, id)).toMatchObject({
      status: "closed",
      closedReason: "hand",
      closedAt: NOON,
      open: false,
    });
    await expect(close(house, id)).rejects.toThrow(Conflict);
  });

  it("can be undone until a day that is to come and not behind the work", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await close(house, id);
    const { version } = await own(house, id);
    for (const applyBy of ["2026-11-23", "2026-12-19"]) {
      await expect(reopenOpening(house.owner, id, { version, applyBy })).rejects.toThrow(Invalid);
    }
    await reopenOpening(house.owner, id, { version, applyBy: "2026-12-05" });
    expect(await getOpening(anonymous, id)).toMatchObject({ open: true, applyBy: "2026-12-05", closedReason: "" });
    await expect(reopenOpening(house.owner, id, { version, applyBy: "2026-12-05" })).rejects.toThrow(Conflict);
  });
});

describe("by date", () => {
  it("happens at midnight in Shanghai, not an hour before and not by the server's clock", async () => {
    const house = await aStudio();
    const id = await aPublished(house, { applyBy: "2026-12-01" });
    stopClockAt("2026-12-01T15:59:59.999Z");
    expect(await getOpening(anonymous, id)).toMatchObject({ open: true });
    expect(await closeOverdue(system)).toBe(0);
    stopClockAt("2026-12-01T16:00:00.000Z");
    expect(await getOpening(anonymous, id)).toMatchObject({ open: false, status: "published" });
    expect(await closeOverdue(system)).toBe(1);
    expect(await closeOverdue(system)).toBe(0);
    expect(await getOpening(anonymous, id)).toMatchObject({ status: "closed", closedReason: "date" });
    expect((await eventsOf(id)).at(-1)).toEqual({ type: "opening.closed", data: { reason: "date" } });
  });
});

describe("by headcount", () => {
  it("closes with the last place, and not before", async () => {
    const house = await aStudio();
    const id = await aPublished(house, { headcount: "2" });
    await take(id);
    expect(await getOpening(anonymous, id)).toMatchObject({ filled: 1, open: true });
    await take(id);
    expect(await getOpening(anonymous, id)).toMatchObject({
      filled: 2,
      open: false,
      status: "closed",
      closedReason: "headcount",
    });
    await expect(take(id)).rejects.toMatchObject({ reason: { key: "openings:error.full" } });
    const { version } = await own(house, id);
    await expect(reopenOpening(house.owner, id, { version, applyBy: "2026-12-05" })).rejects.toThrow(Forbidden);
  });

  it("gives the last place to one of two who take it at the same moment", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => take(id)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused.every((reason) => reason instanceof Conflict)).toBe(true);
    expect(await own(house, id)).toMatchObject({ filled: 1 });
    expect((await typesOf(id)).filter((type) => type === "opening.closed")).toHaveLength(1);
  });

  it("takes applications again when somebody drops out in time", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await take(id);
    await giveBack(id);
    expect(await getOpening(anonymous, id)).toMatchObject({ filled: 0, open: true, closedReason: "" });
    expect((await typesOf(id)).slice(-2)).toEqual(["opening.closed", "opening.reopened"]);
  });

  it("stays closed when the date has passed, or when a hand closed it", async () => {
    const house = await aStudio();
    const [late, shut] = [await aPublished(house, {}), await aPublished(await aStudio("常棣文化"), { headcount: "2" })];
    await take(late);
    stopClockAt("2026-12-02T12:00:00+08:00");
    await giveBack(late);
    expect(await own(house, late)).toMatchObject({ status: "closed", filled: 0 });
    await take(shut);
    expect(await getOpening(anonymous, shut)).toMatchObject({ filled: 1 });
    await giveBack(shut);
    await giveBack(shut);
    expect(await getOpening(anonymous, shut)).toMatchObject({ filled: 0 });
  });
});

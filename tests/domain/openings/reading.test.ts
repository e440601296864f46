import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { anonymous } from "~/domain/identity";
import {
  closeOpening,
  getBoards,
  getOpening,
  getOwnOpening,
  getProduction,
  listNewest,
  listOpenOf,
  listOwnOpenings,
  listSimilar,
} from "~/domain/openings.server";
import { freshDatabase } from "../../support/database";
import { aDraft, aProduction, aPublished, aStudio, NOON, own, stopClockAt } from "./stage";

freshDatabase();
beforeEach(() => stopClockAt(NOON));
afterEach(() => setClock());

const MONDAY = "2026-11-23";

describe("what anybody sees", () => {
  it("is what is published, valid and of a verified studio", async () => {
    const [house, waiting] = [await aStudio(), await aStudio("仙霞关映像", { verified: false })];
    const productionId = await aProduction(house);
    const open = await aPublished(house, {}, productionId);
    await aDraft(house, { productionId });
    await aDraft(waiting);
    const over = await aPublished(house, { title: "灯光师，外景" }, productionId);
    await closeOpening(house.owner, over, (await own(house, over)).version);
    expect((await listNewest(anonymous, 9)).map(({ id }) => id)).toEqual([open]);
    expect((await listOpenOf(anonymous, house.studioId)).map(({ id }) => id)).toEqual([open]);
    expect(await listOpenOf(anonymous, waiting.studioId)).toEqual([]);
    expect(await getOpening(anonymous, over)).toMatchObject({ public: true, open: false });
  });

  it("names places in the viewer's language", async () => {
    const id = await aPublished(await aStudio());
    expect(await getOpening(anonymous, id)).toMatchObject({ divisionName: "衢江区" });
    expect(await getOpening({ ...anonymous, locale: "en" }, id)).toMatchObject({ divisionName: "Qujiang" });
  });

  it("offers the same craft before its department, and never the opening itself", async () => {
    const house = await aStudio();
    const productionId = await aProduction(house);
    const gaffer = await aPublished(house, {}, productionId);
    const grip = await aPublished(house, { role: "key-grip", title: "器械师" }, productionId);
    await aPublished(house, { role: "editor", title: "剪辑师" }, productionId);
    const other = await aPublished(house, { title: "灯光师，B组" }, productionId);
    expect((await listSimilar(anonymous, { id: gaffer, role: "gaffer" })).map(({ id }) => id)).toEqual([other, grip]);
  });

  it("is nothing where an address names no opening", async () => {
    const house = await aStudio();
    expect(await getOpening(anonymous, "nonsense")).toBeNull();
    expect(await getOwnOpening(house.owner, house.studioId, "nonsense")).toBeNull();
    expect(await getProduction(house.owner, house.studioId, "nonsense")).toBeNull();
    expect((await listOwnOpenings(house.owner, house.studioId, { productionId: "nonsense" })).openings).toEqual([]);
  });
});

describe("the front page's figures", () => {
  it("count places, not postings, and productions once", async () => {
    const house = await aStudio();
    const productionId = await aProduction(house);
    await aPublished(house, { headcount: "3" }, productionId);
    await aPublished(house, { role: "extra", title: "群众演员", headcount: "40" }, productionId);
    await aDraft(house, { productionId });
    await db().opening.updateMany({ where: { headcount: 3 }, data: { filled: 1 } });
    expect(await getBoards(anonymous, MONDAY)).toMatchObject({
      hiring: 1,
      places: 42,
      openings: 2,
      shooting: 0,
      sought: ["extra", "gaffer"],
      board: [{ title: "水亭门外", places: 42, shootFrom: "2026-12-07", shootTo: "2026-12-18", divisions: ["330803"] }],
    });
  });

  it("take the days of the openings where a production states none, and leave out what is beyond five weeks", async () => {
    const house = await aStudio();
    const undated = await aProduction(house, { title: "没定日子", shootFrom: "", shootTo: "", divisions: [] });
    await aPublished(house, { startDate: "2026-12-01", endDate: "2026-12-09" }, undated);
    const late = await aProduction(house, { title: "明年春天", shootFrom: "2027-03-01", shootTo: "2027-03-09" });
    await aPublished(house, { startDate: "2027-03-01", endDate: "2027-03-09" }, late);
    const { board, hiring } = await getBoards(anonymous, MONDAY);
    expect(hiring).toBe(2);
    expect(board).toMatchObject([
      { title: "没定日子", shootFrom: "2026-12-01", shootTo: "2026-12-09", divisions: ["330803"] },
    ]);
  });

  it("know what is being shot today", async () => {
    const house = await aStudio();
    const productionId = await aProduction(house, { shootFrom: "2026-11-20", shootTo: "2026-11-30" });
    await aPublished(house, { startDate: "2026-11-20", endDate: "2026-11-30", applyBy: "2026-11-25" }, productionId);
    expect(await getBoards(anonymous, MONDAY)).toMatchObject({ shooting: 1, hiring: 1 });
    stopClockAt("2026-12-01T12:00:00+08:00");
    expect(await getBoards(anonymous, "2026-11-30")).toMatchObject({ shooting: 0, hiring: 0, places: 0, board: [] });
  });
});

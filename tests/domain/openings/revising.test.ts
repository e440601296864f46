import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { Conflict, Forbidden, Invalid, NotFound } from "~/domain/errors";
import { anonymous } from "~/domain/identity";
import { topicsOf } from "~/domain/openings";
import {
  closeOpening,
  copyOpening,
  getOpening,
  getProduction,
  listProductions,
  removeOpening,
  reviseOpening,
  reviseProduction,
} from "~/domain/openings.server";
import { freshDatabase } from "../../support/database";
import {
  aDraft,
  aProduction,
  aPublished,
  aStudio,
  eventsOf,
  NOON,
  openingForm,
  own,
  productionForm,
  stopClockAt,
  typesOf,
  type House,
  type SheetWords,
} from "./stage";

freshDatabase();
beforeEach(() => stopClockAt(NOON));
afterEach(() => setClock());

const revise = async (house: House, id: string, words: SheetWords) =>
  reviseOpening(house.owner, id, openingForm({ version: String((await own(house, id)).version), ...words }));

describe("revising what is public", () => {
  it("notes what changed, for the applicants and on the page", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await revise(house, id, { payMax: "1500", applyBy: "2026-12-03" });
    const changes = [
      { field: "payMax", before: "120000", after: "150000" },
      { field: "applyBy", before: "2026-12-01", after: "2026-12-03" },
    ];
    expect((await eventsOf(id)).at(-1)).toEqual({ type: "opening.revised", data: { changes, revision: 2 } });
    expect(await getOpening(anonymous, id)).toMatchObject({
      payMax: 150_000,
      revision: 2,
      revisions: [{ revision: 2, changes }],
    });
    expect(topicsOf(changes)).toEqual(["pay", "applyBy"]);
  });

  it("keeps it complete and clean", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await expect(revise(house, id, { lodging: "" })).rejects.toThrow(Invalid);
    await expect(revise(house, id, { description: "限汉族" })).rejects.toThrow(Invalid);
    expect(await getOpening(anonymous, id)).toMatchObject({ lodging: "双人间，三餐", revision: 1 });
  });

  it("does nothing when nothing changed", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    const before = await own(house, id);
    await revise(house, id, {});
    expect(await own(house, id)).toEqual(before);
    expect(await typesOf(id)).toHaveLength(3);
  });

  it("tells the second of two recruiters, and changes nothing for them", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    const seen = String((await own(house, id)).version);
    await revise(house, id, { hours: "每日8小时" });
    const second = reviseOpening(house.owner, id, openingForm({ hours: "每日12小时", version: seen }));
    await expect(second).rejects.toThrow(Conflict);
    expect(await own(house, id)).toMatchObject({ hours: "每日8小时" });
  });

  it("ends with the opening", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await closeOpening(house.owner, id, (await own(house, id)).version);
    await expect(revise(house, id, { hours: "每日8小时" })).rejects.toThrow(Forbidden);
  });
});

describe("drafts", () => {
  it("may be saved as incomplete as they are", async () => {
    const house = await aStudio();
    const id = await aDraft(house);
    await revise(house, id, { description: "", payMin: "", payMax: "", applyBy: "", hours: "" });
    expect((await own(house, id)).missing).toEqual(["content", "hours", "pay", "applyBy"]);
  });

  it("begin with what the production says", async () => {
    const house = await aStudio();
    expect(await own(house, await aDraft(house))).toMatchObject({
      title: "灯光师",
      division: "330803",
      startDate: "2026-12-07",
      endDate: "2026-12-18",
      hours: "每日10小时",
      payCycle: "weekly",
      contractType: "service",
      replyHours: 72,
      missing: ["content", "workMode", "pay", "payUnit", "applyBy"],
    });
  });

  it("can be made like another, all but its last day", async () => {
    const house = await aStudio();
    const id = await aPublished(house, { title: "灯光师，B组" });
    const copy = await own(house, await copyOpening(house.owner, id));
    expect(copy).toMatchObject({
      status: "draft",
      title: "灯光师，B组",
      payMin: 90_000,
      applyBy: null,
      missing: ["applyBy"],
    });
  });

  it("copied to another production take its dates and terms, and keep what it does not say", async () => {
    const house = await aStudio();
    const id = await aPublished(house, { hours: "夜戏，17:00起" });
    const words = { title: "钱江源来信", shootFrom: "2027-01-04", shootTo: "2027-01-12", hours: "", lodging: "单人间" };
    const next = await aProduction(house, words);
    expect(await own(house, await copyOpening(house.owner, id, next))).toMatchObject({
      productionId: next,
      startDate: "2027-01-04",
      endDate: "2027-01-12",
      lodging: "单人间",
      hours: "夜戏，17:00起",
      payMin: 90_000,
    });
  });

  it("can be taken away as long as nobody saw them", async () => {
    const house = await aStudio();
    const id = await aDraft(house);
    await removeOpening(house.owner, id, 1);
    expect(await getOpening(house.owner, id)).toBeNull();
    const shown = await aPublished(await aStudio("常棣文化"));
    await expect(removeOpening(house.owner, shown, 2)).rejects.toThrow(NotFound);
  });

  it("stay once they were public", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await expect(removeOpening(house.owner, id, 3)).rejects.toThrow(Forbidden);
  });
});

describe("a production", () => {
  const change = async (house: House, id: string, words: Parameters<typeof productionForm>[0]) => {
    const { version } = (await getProduction(house.owner, house.studioId, id))!;
    await reviseProduction(house.owner, id, productionForm({ ...words, version: String(version) }));
  };

  it("hands changed terms to drafts that still hold the old ones, and to nothing that is public", async () => {
    const house = await aStudio();
    const productionId = await aProduction(house);
    const [draft, ownWords] = [
      await aDraft(house, { productionId }),
      await aDraft(house, { productionId, role: "editor" }),
    ];
    const shown = await aPublished(house, {}, productionId);
    await revise(house, ownWords, { role: "editor", hours: "每日8小时", startDate: "2026-12-10" });
    await change(house, productionId, { hours: "每日9小时", shootFrom: "2026-12-21", shootTo: "2026-12-30" });
    expect(await own(house, draft)).toMatchObject({
      hours: "每日9小时",
      startDate: "2026-12-21",
      endDate: "2026-12-30",
      version: 2,
    });
    expect(await own(house, ownWords)).toMatchObject({
      hours: "每日8小时",
      startDate: "2026-12-10",
      endDate: "2026-12-18",
    });
    expect(await own(house, shown)).toMatchObject({ hours: "每日10小时", startDate: "2026-12-07" });
  });

  it("has a title of its own in its studio, is changed by one at a time, and is nobody else's", async () => {
    const [house, other] = [await aStudio(), await aStudio("常棣文化")];
    const id = await aProduction(house);
    await expect(aProduction(house)).rejects.toThrow(Invalid);
    await expect(aProduction(other)).resolves.toBeTypeOf("string");
    await change(house, id, { hours: "每日9小时" });
    await expect(
      reviseProduction(house.owner, id, productionForm({ hours: "每日7小时", version: "1" })),
    ).rejects.toThrow(Conflict);
    await expect(reviseProduction(other.owner, id, productionForm({ version: "2" }))).rejects.toThrow(NotFound);
    expect(await getProduction(other.owner, house.studioId, id)).toBeNull();
    expect(await listProductions(other.owner, house.studioId)).toEqual([]);
  });
});

import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { toColumn } from "~/domain/days";
import type { PlacementFilter } from "~/domain/engagements";
import { countPlacements, exportPlacements, getPlacement, listPlacements } from "~/domain/engagements.server";
import { anonymous, type Viewer } from "~/domain/identity";
import { people } from "../../../prisma/world";
import { freshDatabase } from "../../support/database";
import { aCreative, aHouse, at, happened, type House } from "../../support/hiring";
import { aPerson } from "../../support/people";

freshDatabase();
let house: House;
let official: Viewer;
beforeEach(async () => {
  at(0);
  house = await aHouse();
  official = await aPerson({ name: people.caseOfficer.name, password: undefined }, "case-officer");
});
afterEach(() => setClock());

/** An engagement of some person, from 2 to 30 November, as far as nothing else is said. */
async function placed(person: string, engagement: Partial<Prisma.EngagementUncheckedCreateInput> = {}) {
  const { profileId } = await aCreative(person);
  const { id } = await db().engagement.create({
    data: {
      studioId: house.studioId,
      productionId: house.productionId,
      role: "screenwriter",
      division: "330803",
      homeAtHire: "330824",
      startDate: toColumn("2026-11-02"),
      endDate: toColumn("2026-11-30"),
      pay: 120_000,
      payUnit: "day",
      ...engagement,
      profileId,
    },
    select: { id: true },
  });
  return { id, profileId };
}

const named = async (filter: PlacementFilter) =>
  (await listPlacements(official, filter)).items.map(({ person }) => person.name);

describe("the ledger of placements", () => {
  it("shows each with its days, its band and never its pay", async () => {
    await placed("甲");
    expect((await listPlacements(official, {})).items).toMatchObject([
      {
        number: 1,
        person: { name: "甲" },
        role: "screenwriter",
        production: { title: "水亭门外" },
        studio: { name: "信安影业" },
        county: "衢江区",
        startDate: "2026-11-02",
        endDate: "2026-11-30",
        days: 29,
        origin: "local",
        state: "running",
        pay: { min: 100_000, max: 150_000, unit: "day" },
      },
    ]);
  });

  it("is narrowed by craft, place, studio, origin, period and state", async () => {
    await placed("甲");
    await placed("乙", { role: "gaffer", division: "330824", homeAtHire: "330783" });
    await placed("丙", {
      homeAtHire: null,
      studioId: house.stranger.studios[0]!.id,
      startDate: toColumn("2026-12-01"),
      endDate: null,
    });
    await placed("丁", { status: "cancelled", homeAtHire: "" });
    await placed("戊", { endDate: toColumn("2026-11-20") });

    expect(await named({ role: "gaffer" })).toEqual(["乙"]);
    expect(await named({ county: "330824" })).toEqual(["乙"]);
    expect(await named({ county: "330800" })).toHaveLength(5);
    expect(await named({ studioId: house.stranger.studios[0]!.id })).toEqual(["丙"]);
    expect((await named({ origin: "local" })).sort()).toEqual(["戊", "甲"].sort());
    expect(await named({ origin: "incoming" })).toEqual(["乙"]);
    expect((await named({ origin: "unknown" })).sort()).toEqual(["丁", "丙"].sort());
    expect(await named({ from: "2026-12-01" })).toEqual(["丙"]);
    expect(await named({ from: "2026-11-30", to: "2026-11-30", state: "counted" })).toEqual(["乙", "甲"]);
    expect(await named({ to: "2026-11-01" })).toEqual([]);
    expect(await named({ state: "due" })).toEqual(["戊"]);
    expect(await named({ state: "ahead" })).toEqual(["丙"]);
    expect(await named({ state: "running" })).toEqual(["乙", "甲"]);
    expect(await named({ state: "cancelled" })).toEqual(["丁"]);
  });

  it("adds up the work alone, and every figure counts the rows it leads to", async () => {
    const { profileId } = await placed("甲");
    await db().engagement.create({
      data: {
        profileId,
        studioId: house.studioId,
        role: "screenwriter",
        startDate: toColumn("2026-12-01"),
        endDate: toColumn("2026-12-02"),
        status: "completed",
        endedOn: toColumn("2026-12-02"),
      },
    });
    await placed("乙", { homeAtHire: "330783" });
    await placed("丙", { status: "no-show" });
    const { totals, total } = await listPlacements(official, {});
    expect(total).toBe(4);
    expect(totals).toEqual({ placements: 3, people: 2, days: 29 + 29 + 2, local: 1, incoming: 1, unknown: 1 });
    expect(await countPlacements(official, { state: "counted" })).toBe(totals.placements);
    for (const origin of ["local", "incoming", "unknown"] as const) {
      expect(await countPlacements(official, { state: "counted", origin })).toBe(totals[origin]);
    }
    const november = await listPlacements(official, { from: "2026-11-30", to: "2026-12-01" });
    expect(november.totals.days).toBe(1 + 1 + 1);
  });

  it("comes fifty a page", async () => {
    const { profileId } = await aCreative("甲");
    const row = { profileId, studioId: house.studioId, role: "gaffer", startDate: toColumn("2026-11-02") };
    await db().engagement.createMany({ data: Array.from({ length: 51 }, () => row) });
    expect(await listPlacements(official, {})).toMatchObject({ total: 51, pages: 2 });
    expect((await listPlacements(official, {}, 2)).items).toHaveLength(1);
  });

  it("exists for officials alone", async () => {
    const { id } = await placed("甲");
    for (const viewer of [anonymous, house.owner, house.stranger, await aCreative("乙")]) {
      await expect(listPlacements(viewer, {})).rejects.toMatchObject({ name: "NotFound" });
      await expect(countPlacements(viewer, {})).rejects.toMatchObject({ name: "NotFound" });
      await expect(getPlacement(viewer, id)).rejects.toMatchObject({ name: "NotFound" });
      await expect(exportPlacements(viewer, {})).rejects.toMatchObject({ name: "NotFound" });
    }
    expect(await getPlacement(official, "no-id")).toBeNull();
  });
});

describe("one placement", () => {
  it("shows its exact pay, and each look is an event of the person's profile", async () => {
    const { id } = await placed("甲");
    expect(await getPlacement(official, id)).toMatchObject({
      pay: 120_000,
      home: "浙江省衢州市开化县",
      county: "衢江区",
      days: 29,
    });
    await getPlacement(official, id);
    expect(await happened("profile.private-viewed")).toEqual([
      "profile.private-viewed 甲",
      "profile.private-viewed 甲",
    ]);
    expect(await db().event.findFirstOrThrow({ where: { type: "profile.private-viewed" } })).toMatchObject({
      data: { fields: ["pay", "homeAtHire"], why: "LY-0001" },
      actorLabel: people.caseOfficer.name,
    });
  });
});

async function csvOf(filter: PlacementFilter = {}) {
  let text = "";
  for await (const piece of await exportPlacements(official, filter)) text += piece;
  return text;
}

describe("the spreadsheet", () => {
  it("begins with a byte-order mark and Chinese headers, and is RFC 4180", async () => {
    await placed("甲");
    const text = await csvOf();
    expect(text.startsWith("\uFEFF录用号,姓名,工种,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(parse(text, { bom: true, columns: true })).toEqual([
      {
        录用号: "LY-0001",
        姓名: "甲",
        工种: "编剧",
        剧组: "水亭门外",
        机构: "信安影业",
        工作地: "衢江区",
        开始: "2026-11-02",
        约定结束: "2026-11-30",
        实际结束: "",
        天数: "29",
        "酬劳区间（元）": "1000–1500",
        计酬单位: "天",
        录用前居住地: "本市",
        状态: "在岗",
      },
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])(
    "never hands %j to a spreadsheet as a formula",
    async (name) => {
      await placed(name);
      const [row] = parse(await csvOf(), { bom: true, columns: true }) as Record<string, string>[];
      expect(row!.姓名).toBe(`'${name}`);
    },
  );

  it("keeps quotes, commas and line breaks inside their cell", async () => {
    const name = '甲,"乙"\n丙';
    await placed(name);
    const [row] = parse(await csvOf(), { bom: true, columns: true }) as Record<string, string>[];
    expect(row!.姓名).toBe(name);
  });

  it("holds every row of its filter, each once, across its batches, and is recorded with their number", async () => {
    const { profileId } = await aCreative("甲");
    const row = { profileId, studioId: house.studioId, role: "gaffer", startDate: toColumn("2026-11-02") };
    await db().engagement.createMany({ data: Array.from({ length: 2_050 }, () => row) });
    await placed("乙");
    const rows = parse(await csvOf({ role: "gaffer" }), { bom: true, columns: true }) as Record<string, string>[];
    expect(new Set(rows.map((each) => each.录用号)).size).toBe(2_050);
    expect(rows).toHaveLength(2_050);
    expect(await db().event.findFirstOrThrow({ where: { type: "engagements.exported" } })).toMatchObject({
      data: { count: 2_050 },
    });
  });
});

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { Invalid, NotFound } from "~/domain/errors";
import { draftCrew, listOwnOpenings, readCrewList } from "~/domain/openings.server";
import { roles } from "~/domain/vocabulary";
import { freshDatabase } from "../../support/database";
import { aProduction, aStudio, NOON, stopClockAt, typesOf } from "./stage";

freshDatabase();
beforeEach(() => stopClockAt(NOON));
afterEach(() => setClock());

const read = (text: string) => {
  const [line] = readCrewList(text);
  return line && (line.problem === undefined ? `${line.role} ${line.headcount}` : line.problem);
};

describe("a line", () => {
  it.each([
    ["灯光助理 2", "lighting-technician 2"],
    ["编剧×1", "screenwriter 1"],
    ["编剧x3", "screenwriter 3"],
    ["Gaffer 1", "gaffer 1"],
    ["1st AD 2", "executive-director 2"],
    ["场务：３人", "production-assistant 3"],
    ["摄影助理（2名）", "camera-assistant 2"],
    ["摄指", "director-of-photography 1"],
    ["灯爷*1", "gaffer 1"],
    ["群演 四十", "extra 40"],
    ["群演十二人", "extra 12"],
    ["化妆师两位", "makeup-artist 2"],
    ["2 灯光师", "gaffer 2"],
    ["3名场记", "script-supervisor 3"],
    ["2 x Gaffer", "gaffer 2"],
    ["executive-director, 1", "executive-director 1"],
    ["1. 导演 1", "director 1"],
    ["- 剪辑 2", "editor 2"],
    ["AI 视频 2", "aigc-artist 2"],
    ["剪辑师\t2", "editor 2"],
    ["厨师 2", "craft"],
    ["灯光助理 0", "headcount"],
    ["灯光助理 5000", "headcount"],
    ["共12人", "craft"],
  ])("%s → %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("is counted as it stands, empty ones passed over, several on one line taken apart", () => {
    expect(readCrewList("导演 1\n\n灯光师1、灯光助理 2；场务 3\n厨师 1")).toMatchObject([
      { line: 1, role: "director" },
      { line: 3, role: "gaffer", headcount: 1 },
      { line: 3, role: "lighting-technician", headcount: 2 },
      { line: 3, role: "production-assistant", headcount: 3 },
      { line: 4, text: "厨师 1", problem: "craft" },
    ]);
  });

  it("is one of sixty at most", () => {
    const lines = readCrewList("场务 1\n".repeat(62));
    expect(lines.filter(({ problem }) => problem === "too-many").map(({ line }) => line)).toEqual([61, 62]);
  });
});

it("reads every craft with every headcount in every way of writing it", () => {
  const ways = [
    (name: string, count: number) => `${name} ${count}`,
    (name: string, count: number) => `${name}×${count}`,
    (name: string, count: number) => `${name}：${count}人`,
    (name: string, count: number) => `${count} ${name}`,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(...ways),
      fc.boolean(),
      (role, count, way, zh) => {
        expect(read(way(zh ? role.zh : role.en, count))).toBe(`${role.code} ${count}`);
      },
    ),
  );
});

it("never throws, whatever is pasted, and loses no line", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 20 }), (lines) => {
      for (const line of readCrewList(lines.join("\n"))) expect(line.text.trim()).not.toBe("");
    }),
  );
});

describe("a crew", () => {
  it("becomes drafts with the production's terms, those that cannot be read left out", async () => {
    const house = await aStudio();
    const productionId = await aProduction(house);
    expect(await draftCrew(house.owner, productionId, "灯光助理 2\n编剧×1\n厨师 2\nGaffer 1")).toBe(3);
    const { openings, counts } = await listOwnOpenings(house.owner, house.studioId, { productionId });
    expect(counts).toEqual({ draft: 3, published: 0, closed: 0 });
    const drafted = openings.map(({ role, headcount, hours }) => `${role} ${headcount} ${hours}`).sort();
    expect(drafted).toEqual(["gaffer 1 每日10小时", "lighting-technician 2 每日10小时", "screenwriter 1 每日10小时"]);
    expect(await typesOf(openings[0]!.id)).toEqual(["opening.drafted"]);
  });

  it("is refused whole when no line is usable, or the production is another studio's", async () => {
    const [house, other] = [await aStudio(), await aStudio("常棣文化")];
    const productionId = await aProduction(house);
    await expect(draftCrew(house.owner, productionId, "厨师 2")).rejects.toThrow(Invalid);
    await expect(draftCrew(other.owner, productionId, "编剧 1")).rejects.toThrow(NotFound);
  });
});

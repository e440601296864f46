import { describe, expect, it } from "vitest";
import { anonymous } from "~/domain/identity";
import { searchOpenings, searchProfiles } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addOpenings, addProfiles, asking, english, idsOf, namesOf, stopClock } from "./corpus";
import { overEngines } from "./engines";

freshDatabase();
stopClock();

overEngines((engine, index) => {
  const find = (q: string, more = {}) => searchProfiles(anonymous, asking({ q, engine, ...more }));

  describe("where little or nothing is found", () => {
    it("suggests another spelling", async () => {
      await addProfiles([{ name: "顾望舒", crafts: ["screenwriter"], skills: ["Premiere"] }]);
      await index();
      const cases = {
        顾望书: "顾望舒",
        guwanshu: "顾望舒",
        premeire: "premiere",
        screnwriter: "screenwriter",
        "编剧 顾望书": "编剧 顾望舒",
        gu: null,
        zzzzzzzz: null,
      };
      for (const [q, suggestion] of Object.entries(cases)) {
        expect([q, (await find(q)).suggestion]).toEqual([q, suggestion]);
      }
    });

    it("shows at once what the other spelling finds, marked, without counting it", async () => {
      await addProfiles([{ name: "顾望舒" }, { name: "顾南舟" }]);
      await index();
      const { total, items, relaxed } = await find("顾望书");
      expect([total, items, namesOf(relaxed)]).toEqual([0, [], ["顾望舒"]]);
      expect(relaxed[0]!.marked.name).toEqual([{ text: "顾望舒", marked: true }]);
    });

    it("shows what matches some of the words, best first, without counting it", async () => {
      await addProfiles([
        { name: "全", skills: ["悬疑", "古风", "航拍"] },
        { name: "二", skills: ["悬疑", "古风"] },
        { name: "一", skills: ["航拍"] },
        { name: "零" },
      ]);
      await index();
      const result = await find("悬疑 古风 航拍");
      expect([result.total, namesOf(result.items), namesOf(result.relaxed)]).toEqual([1, ["全"], ["二", "一"]]);
    });

    it("parts a sentence into its words for that", async () => {
      await addProfiles([{ name: "甲", crafts: ["screenwriter"], skills: ["悬疑"] }]);
      await index();
      const result = await find("找一个会写悬疑的编剧");
      expect([result.total, namesOf(result.relaxed)]).toEqual([0, ["甲"]]);
    });

    it("offers every name that sounds alike, the most alike first", async () => {
      await addProfiles([{ name: "童逸帆" }, { name: "童依帆" }, { name: "仇致远" }, { name: "童一舟" }]);
      await index();
      const { suggestion, relaxed } = await find("童依凡");
      expect([suggestion, namesOf(relaxed)]).toEqual(["童依帆", ["童依帆", "童逸帆"]]);
      expect((await find("邱志远")).suggestion).toBe("仇致远");
    });

    it("shows nothing where most of the words are nowhere", async () => {
      await addProfiles([{ name: "甲", crafts: ["screenwriter"] }]);
      await index();
      const shown = async (q: string) => namesOf((await find(q)).relaxed);
      expect([await shown("冰岛语 编剧"), await shown("冰岛语 滑雪 编剧")]).toEqual([["甲"], []]);
    });

    it("shows first who has the rarer word", async () => {
      await addProfiles([
        { name: "顾半夏" },
        ...["甲", "乙", "丙", "丁"].map((name) => ({ name, skills: ["夜戏"] })),
        { name: "戊", skills: ["混音"] },
      ]);
      await index();
      expect(namesOf((await find("半夏 夜戏")).relaxed)[0]).toBe("顾半夏");
    });

    it("shows first what has every word that matters, then who has the craft", async () => {
      await addProfiles([
        { name: "甲", crafts: ["gaffer"] },
        { name: "乙", crafts: ["editor"], homeDivision: "330824" },
        { name: "丙", crafts: ["gaffer"], homeDivision: "330824" },
        { name: "丁", crafts: ["extra"] },
      ]);
      await index();
      for (const q of ["有没有住在开化的灯光师", "looking for a gaffer in Kaihua"]) {
        expect([q, namesOf((await find(q)).relaxed)]).toEqual([q, ["丙", "甲", "乙"]]);
      }
    });

    it("keeps the conditions for that, and shows nothing where enough is found", async () => {
      await addProfiles([{ skills: ["悬疑"], workMode: "remote" }, { skills: ["悬疑"] }]);
      await index();
      const { relaxed } = await find("悬疑 古风", { facets: { workMode: ["remote"] } });
      expect(relaxed).toHaveLength(1);
      await addProfiles([{ skills: ["悬疑"] }, { skills: ["古风"] }]);
      await index();
      expect((await find("悬疑")).relaxed).toEqual([]);
    });

    it("says what giving up each condition would bring", async () => {
      await addProfiles([
        { crafts: ["editor"], homeDivision: "330824" },
        { crafts: ["editor"], homeDivision: "330824" },
        { crafts: ["gaffer"], homeDivision: "330802" },
      ]);
      await index();
      const { total, drops } = await find("", { facets: { role: ["editor"], division: ["330802"] } });
      expect([total, drops]).toEqual([
        0,
        [
          { condition: "division", total: 2 },
          { condition: "role", total: 1 },
        ],
      ]);
    });
  });

  it("names places and people in the language of the viewer", async () => {
    await addProfiles([{ name: "顾望舒", nameEn: "Gu Wangshu", homeDivision: "330824" }]);
    await index();
    const { items } = await searchProfiles(english, asking({ q: "wangshu", engine }));
    expect(items[0]).toMatchObject({
      divisionName: "Kaihua",
      marked: {
        name: [
          { text: "Gu ", marked: false },
          { text: "Wangshu", marked: true },
        ],
      },
    });
  });

  it("orders openings by pay as people compare it, and by when they start", async () => {
    const [project, low, high, silent] = await addOpenings([
      { payMin: 6_800_000, payMax: 6_800_000, payUnit: "project", startDate: "2026-12-20" },
      { payMin: 80_000, payMax: 80_000, payUnit: "day", startDate: "2027-01-05" },
      { payMin: 90_000, payMax: 120_000, payUnit: "day", startDate: "2026-12-01" },
      { payMin: null, payMax: null, startDate: null },
    ]);
    await index();
    const order = async (sort: "rate" | "start") =>
      idsOf((await searchOpenings(anonymous, asking({ sort, engine }))).items);
    expect(await order("rate")).toEqual([high, low, project, silent]);
    expect(await order("start")).toEqual([high, project, low, silent]);
  });

  it("counts and turns pages up to a thousand hits", { timeout: 120_000 }, async () => {
    await addProfiles(Array.from({ length: 1003 }, (_, number) => ({ name: `第${number}人` })));
    await index();
    const result = await find("", { pageSize: 50, page: 20, sort: "newest" });
    expect([result.total, result.totalIsCapped, result.items.length]).toEqual([1000, true, 50]);
    expect((await find("", { pageSize: 50, page: 21 })).items).toEqual([]);
    expect((await find("", { pageSize: 30, page: 34 })).items).toHaveLength(10);
    expect(result.facets.role).toEqual([{ value: "editor", label: "剪辑师", count: 1003 }]);
    const named = await find("第100人");
    expect([named.total, named.totalIsCapped]).toEqual([1, false]);
  });
});

import { expect, it } from "vitest";
import { anonymous } from "~/domain/identity";
import { searchOpenings, searchProfiles } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addOpenings, addProfiles, asking, idsOf, namesOf, stopClock } from "./corpus";
import { overEngines } from "./engines";

freshDatabase();
stopClock();

overEngines((engine, index) => {
  const find = async (q: string) => {
    const result = await searchProfiles(anonymous, asking({ q, engine }));
    if (!elsewhere.includes(q)) expect(result.engine).toBe(engine);
    return namesOf(result.items);
  };

  /** Meilisearch would look at these in part only. */
  const elsewhere = ["写过都市题材，熟悉付费点设计", "望 舒"];
  const people = [
    {
      name: "顾望舒",
      nameEn: "Gu Wangshu",
      crafts: ["executive-director"],
      headline: "竖屏悬疑五年",
      homeDivision: "330824",
      credits: ["夜渡信安江"],
    },
    {
      name: "单雄信",
      crafts: ["screenwriter"],
      bio: "写过都市题材，熟悉付费点设计。Final Draft daily.",
      homeDivision: "110105",
    },
    { name: "欧阳菲菲", crafts: ["editor"], skills: ["Premiere Pro", "AI漫剧"], homeDivision: "330802" },
    { name: "林夕", crafts: ["sound-designer"], languages: ["yue"] },
  ];

  const cases: [by: string, q: string, found: string[]][] = [
    ["a whole name", "顾望舒", ["顾望舒"]],
    ["part of a name", "望舒", ["顾望舒"]],
    ["one character", "舒", ["顾望舒"]],
    ["one character and a craft", "舒 导演", ["顾望舒"]],
    ["two single characters", "望 舒", ["顾望舒"]],
    ["traditional characters", "顧望舒", ["顾望舒"]],
    ["full-width letters", "ＰＲＥＭＩＥＲＥ", ["欧阳菲菲"]],
    ["pinyin of a name", "guwangshu", ["顾望舒"]],
    ["pinyin in parts", "gu wangshu", ["顾望舒"]],
    ["pinyin of a given name, not finished", "wangs", ["顾望舒"]],
    ["initials", "gws", ["顾望舒"]],
    ["a surname read as a surname", "shanxiongxin", ["单雄信"]],
    ["a surname read as the word", "danxiongxin", ["单雄信"]],
    ["a surname of two characters", "ouyang", ["欧阳菲菲"]],
    ["a craft", "剪辑师", ["欧阳菲菲"]],
    ["another word for a craft", "现场导演", ["顾望舒"]],
    ["a craft in English, begun", "screenwr", ["单雄信"]],
    ["the inside of a word of a biography", "市题材", ["单雄信"]],
    ["an English word of a biography", "final", ["单雄信"]],
    ["letters beside characters", "ai漫剧", ["欧阳菲菲"]],
    ["a place and a craft", "编剧 朝阳区", ["单雄信"]],
    ["a county by pinyin", "kaihua", ["顾望舒"]],
    ["a work", "信安江", ["顾望舒"]],
    ["a language", "粤语", ["林夕"]],
    ["words of which one is nowhere", "顾望舒 北极", []],
    ["a word broken off before the last", "prem editor", []],
    ["a wrong character of the right sound", "顾望书", []],
    ["more words than Meilisearch looks at", "写过都市题材，熟悉付费点设计", ["单雄信"]],
  ];

  it("finds people by what they are, know and have made", async () => {
    await addProfiles(people);
    await index();
    const found = [];
    for (const [by, q] of cases) found.push([by, q, await find(q)]);
    expect(found).toEqual(cases);
  });

  it("puts the name before the craft, and the craft before the biography", async () => {
    await addProfiles([
      { name: "甲", bio: "和很多导演合作过" },
      { name: "乙", crafts: ["director"] },
      { name: "导演", crafts: ["extra"] },
    ]);
    await index();
    expect(await find("导演")).toEqual(["导演", "乙", "甲"]);
  });

  it("finds openings by title, production, studio, place and month", async () => {
    const [id] = await addOpenings([
      {
        title: "夜戏执行导演",
        production: "水亭旧事",
        division: "330803",
        startDate: "2026-12-07",
        endDate: "2027-01-18",
      },
      { title: "剪辑师", role: "editor", production: "雪落龙游", startDate: "2027-03-01" },
    ]);
    await index();
    for (const q of ["夜戏", "水亭", "shuitingjiushi", "stjs", "衢江", "导演 12月", "1月"]) {
      const { items } = await searchOpenings(anonymous, asking({ q, engine }));
      expect([q, idsOf(items)]).toEqual([q, [id]]);
    }
    const both = await searchOpenings(anonymous, asking({ q: "石梁", engine }));
    expect(both.total).toBe(2);
  });

  it("without words orders by how much a profile tells, then by the newest", async () => {
    await addProfiles([
      { name: "旧", updatedAt: new Date("2026-01-01") },
      { name: "新", updatedAt: new Date("2026-06-01") },
      { name: "全", updatedAt: new Date("2025-01-01"), headline: "有话", bio: "更多话", skills: ["调色"] },
    ]);
    await index();
    expect(await find("")).toEqual(["全", "新", "旧"]);
  });
});

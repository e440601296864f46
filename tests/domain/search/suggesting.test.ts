import { describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { addDays, toColumn } from "~/domain/days";
import { anonymous, type Viewer } from "~/domain/identity";
import type { SearchKind } from "~/domain/search";
import { suggest } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addOpenings, addProfiles, addStudio, english, indexAll, recruiter, stopClock, TODAY } from "./corpus";

freshDatabase();
stopClock();

const official: Viewer = { ...anonymous, userId: recruiter.userId, office: ["case-officer"] };
const creative: Viewer = { ...anonymous, userId: recruiter.userId, profileId: recruiter.userId };
const lapsed: Viewer = { ...recruiter, studios: [{ ...recruiter.studios[0]!, status: "lapsed" }] };

/** What is suggested, as "group text". */
async function offered(text: string, viewer = anonymous, kind: SearchKind = "profile") {
  return (await suggest(viewer, kind, text)).map((one) => `${one.group} ${one.text}`);
}

describe("people and their works", () => {
  it.each([
    ["a part of the name", "望舒"],
    ["one character", "舒"],
    ["pinyin as far as it is typed", "guwangsh"],
    ["pinyin of the given name", "wangshu"],
    ["initials", "gws"],
    ["traditional characters", "顧望舒"],
    ["full-width letters", "ｇｕｗａｎｇ"],
  ])("are found by %s", async (_, text) => {
    await addProfiles([{ name: "顾望舒" }, { name: "陈默", headline: "顾望舒的老搭档" }]);
    await indexAll();
    expect(await offered(text)).toEqual(["person 顾望舒"]);
  });

  it("names a work once, and only works that the words are in", async () => {
    await addProfiles([
      { name: "甲", credits: ["夜渡信安江", "雪落龙游"] },
      { name: "乙", credits: ["夜渡信安江"] },
    ]);
    await indexAll();
    expect(await offered("信安")).toEqual(["work 夜渡信安江"]);
    expect(await offered("yedu")).toEqual(["work 夜渡信安江"]);
  });

  it("marks what was typed", async () => {
    await addProfiles([{ name: "顾望舒" }]);
    await indexAll();
    expect((await suggest(anonymous, "profile", "wangshu"))[0]!.segments).toEqual([
      { text: "顾", marked: false },
      { text: "望舒", marked: true },
    ]);
  });

  it("says a name in the language of the viewer", async () => {
    await addProfiles([{ name: "顾望舒", nameEn: "Gu Wangshu" }]);
    await indexAll();
    expect(await offered("gu wang", english)).toEqual(["person Gu Wangshu"]);
  });

  it("suggests at most four of a group", async () => {
    await addProfiles(["一", "二", "三", "四", "五"].map((given) => ({ name: `慕${given}` })));
    await indexAll();
    expect(await offered("慕")).toHaveLength(4);
  });

  it("only to those who may see them", async () => {
    await addProfiles([
      { name: "闻人公", credits: ["公开之作"] },
      { name: "闻人机", credits: ["机构之作"], visibility: "studios" },
      { name: "闻人隐", credits: ["隐藏之作"], visibility: "hidden" },
    ]);
    await indexAll();
    for (const viewer of [anonymous, creative, lapsed]) {
      expect(await offered("闻人", viewer)).toEqual(["person 闻人公"]);
      expect(await offered("之作", viewer)).toEqual(["work 公开之作"]);
    }
    for (const viewer of [recruiter, official]) {
      expect((await offered("闻人", viewer)).sort()).toEqual(["person 闻人公", "person 闻人机"]);
      expect((await offered("之作", viewer)).sort()).toEqual(["work 公开之作", "work 机构之作"]);
    }
  });

  it("not once they are hidden or gone, whatever the index still says", async () => {
    const [hidden, closed] = await addProfiles([{ name: "顾望舒", credits: ["顾盼"] }, { name: "顾言" }]);
    await indexAll();
    await db().profile.update({ where: { id: hidden }, data: { visibility: "hidden" } });
    const user = await db().user.create({ data: { name: "顾言", deletedAt: new Date() } });
    await db().profile.update({ where: { id: closed }, data: { userId: user.id } });
    expect(await offered("顾", recruiter)).toEqual([]);
  });
});

describe("crafts", () => {
  it.each([
    ["a Chinese name", "执行导", anonymous, "role 执行导演"],
    ["pinyin", "zhixingdao", anonymous, "role 执行导演"],
    ["initials", "zxdy", anonymous, "role 执行导演"],
    ["an English name", "gaff", anonymous, "role 灯光师"],
    ["a Chinese name, read in English", "灯光师", english, "role Gaffer"],
  ])("are found by %s", async (_, text, viewer, craft) => {
    for (const kind of ["profile", "opening"] as const) expect(await offered(text, viewer, kind)).toContain(craft);
  });

  it("begin with what was typed before they hold it", async () => {
    expect((await offered("导演"))[0]).toBe("role 导演");
  });
});

describe("productions and studios", () => {
  const openings = (text: string) => offered(text, anonymous, "opening");

  it("are those that hire today", async () => {
    const studio = await addStudio({ name: "石梁影业" });
    await addOpenings([
      { studioId: studio, production: "石室问梅" },
      { studioId: studio, production: "石室旧稿", status: "draft" },
      { studioId: studio, production: "石室已毕", status: "closed" },
      { studioId: studio, production: "石室过期", applyBy: "2026-11-23" },
      { studioId: await addStudio({ name: "石佛未核", status: "waiting" }), production: "石佛之一" },
      { studioId: await addStudio({ name: "石佛到期", until: "2026-11-23" }), production: "石佛之二" },
    ]);
    await indexAll();
    expect(await openings("石")).toEqual(["production 石室问梅", "studio 石梁影业"]);
    expect(await openings("shishi")).toEqual(["production 石室问梅"]);
  });

  it("are not once unpublished, full, or no longer verified, whatever the index still says", async () => {
    const studios = [await addStudio({ name: "问津甲" }), await addStudio({ name: "问津乙" })] as const;
    const [draft, full] = await addOpenings([
      { studioId: studios[0], production: "问津其一" },
      { studioId: studios[0], production: "问津其二" },
      { studioId: studios[1], production: "问津其三" },
    ]);
    await indexAll();
    expect(await openings("问津其")).toHaveLength(3);
    await db().opening.update({ where: { id: draft }, data: { status: "draft" } });
    await db().opening.update({ where: { id: full }, data: { filled: 1 } });
    await db().studio.update({ where: { id: studios[1] }, data: { verifiedUntil: toColumn(addDays(TODAY, -1)) } });
    expect(await openings("问津")).toEqual([]);
  });
});

it.each([
  ["nothing", ""],
  ["only spaces", "  "],
  ["control characters", "\u0000\u0007"],
  ["an emoji", "🎬"],
  ["a lone surrogate", "\ud800"],
  ["syntax of the index", "':* & !("],
  ["10,000 characters", "顾".repeat(10_000)],
])("suggests nothing for %s", async (_, text) => {
  await addProfiles([{ name: "顾望舒" }]);
  await indexAll();
  expect(await offered(text)).toEqual([]);
});

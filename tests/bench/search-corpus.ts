import { randomUUID } from "node:crypto";
import { db } from "~/adapters/db.server";
import { addDays, dayOf, toColumn } from "~/domain/days";
import { emptyQuery, type SearchKind, type SearchQuery } from "~/domain/search";
import { genres, roles } from "~/domain/vocabulary";
import { listCities, listCounties, listProvinces } from "~/domain/vocabulary.server";

// Invented people and openings in any number, and what is asked of them.

// The same figures every time: a generator with a seed.
let state = 20_261_124;
const random = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0), state / 2 ** 32);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() ** 1.5 * from.length)]!;
const several = <T>(from: readonly T[], most: number) => [
  ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(from))),
];

const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗余单仇柳骆苗樊白温杜计叶傅蓝汤郑"];
const given = [..."亭岚问渠长川小禾石知遥孟舟予宁修远棠向南微守成岩雨晴子涵浩然思齐一帆星野海燕"];
const skills = [
  "分镜",
  "悬疑",
  "古风",
  "竖屏调度",
  "Premiere",
  "After Effects",
  "达芬奇",
  "航拍",
  "收音",
  "台词打磨",
  "剧本医生",
  "AI漫剧",
  "双机位",
  "夜戏",
  "动作戏",
  "群演组织",
  "投流",
  "字幕翻译",
  "混音",
  "妆造",
];
const phrases = [
  "在衢州拍过三部竖屏短剧",
  "熟悉付费点和节奏",
  "愿意跟组",
  "擅长悬疑与都市题材",
  "带过二十人的班组",
  "从横店来",
  "先交一页梗概再写分集",
  "对光线很挑剔",
  "会方言",
  "做过非遗题材",
  "刚毕业，学得快",
  "自带设备",
  "周末可以加班",
  "英语可以工作",
  "剪过上百集",
];
const titles = [
  "水亭门外",
  "水亭旧事",
  "夜渡信安江",
  "姑蔑往事",
  "城南食肆",
  "三衢夜话",
  "橘颂",
  "守林人的女儿",
  "半路夫妻",
  "源头",
];
const counties = listProvinces()
  .flatMap(({ code }) => listCities(code))
  .flatMap(({ code }) => listCounties(code))
  .map(({ code }) => code);
const here = ["330802", "330803", "330822", "330824", "330825", "330881"];

const biography = () => Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick(phrases)).join("，");
const name = () => pick(surnames) + pick(given) + (random() < 0.7 ? pick(given) : "");
const today = dayOf(new Date());

/** Fills an empty database. */
export async function invent(profileCount: number, openingCount: number) {
  for (let done = 0; done < profileCount; done += 1000) {
    const rows = Array.from({ length: Math.min(1000, profileCount - done) }, () => ({
      id: randomUUID(),
      crafts: several(roles, 3).map(({ code }) => code),
    }));
    await db().profile.createMany({
      data: rows.map(({ id, crafts }) => ({
        id,
        name: name(),
        headline: pick(phrases),
        bio: biography(),
        crafts,
        genres: several(genres, 4).map(({ code }) => code),
        skills: several(skills, 5),
        languages: ["zh", ...(random() < 0.3 ? ["en"] : [])],
        homeDivision: random() < 0.4 ? pick(here) : pick(counties),
        availableFrom: toColumn(addDays(today, Math.floor(random() * 90))),
        visibility: random() < 0.9 ? "public" : "studios",
        updatedAt: new Date(Date.now() - Math.floor(random() * 300) * 86_400_000),
      })),
    });
    await db().credit.createMany({
      data: rows.flatMap(({ id, crafts }) =>
        several(titles, 3).map((title) => ({ profileId: id, title, year: 2025, role: crafts[0]! })),
      ),
    });
  }
  const studios = Array.from({ length: 200 }, (_, number) => ({
    id: randomUUID(),
    name: `${pick(titles)}影业${number}`,
  }));
  await db().studio.createMany({
    data: studios.map((studio) => ({
      ...studio,
      status: "verified",
      verifiedAt: new Date(),
      verifiedUntil: toColumn(addDays(today, 100)),
    })),
  });
  const productions = studios.flatMap(({ id }) => titles.map((title) => ({ id: randomUUID(), studioId: id, title })));
  await db().production.createMany({ data: productions });
  for (let done = 0; done < openingCount; done += 1000) {
    await db().opening.createMany({
      data: Array.from({ length: Math.min(1000, openingCount - done) }, () => {
        const role = pick(roles);
        const production = pick(productions);
        const start = addDays(today, Math.floor(random() * 60));
        const pay = 50_000 + Math.floor(random() * 20) * 10_000;
        return {
          studioId: production.studioId,
          productionId: production.id,
          role: role.code,
          title: role.zh,
          description: biography(),
          skills: several(skills, 4),
          genres: several(genres, 3).map(({ code }) => code),
          status: "published",
          workMode: "on-site",
          division: pick(here),
          contractType: pick(["service", "project", "employment"]),
          payUnit: pick(["day", "episode", "project"]),
          payMin: pay,
          payMax: pay,
          startDate: toColumn(start),
          endDate: toColumn(addDays(start, 20)),
          applyBy: toColumn(addDays(today, 30)),
          headcount: 1,
        };
      }),
    });
  }
}

const asked = (query: Partial<SearchQuery>): SearchQuery => ({ ...emptyQuery, ...query });

/** What people ask: names, crafts with places, skills, facets; each with words of its own. */
export const questions: Record<string, () => [SearchKind, SearchQuery]> = {
  "a name": () => ["profile", asked({ q: name() })],
  "a name in pinyin": () => [
    "profile",
    asked({ q: pick(["guwangshu", "wang", "chen xiao", "liuwq", "gws", "zhaoyi"]) }),
  ],
  "craft and county": () => [
    "profile",
    asked({ q: `${pick(roles).zh} ${pick(["衢江", "开化", "江山", "义乌", "朝阳"])}` }),
  ],
  "two skills": () => ["profile", asked({ q: `${pick(skills)} ${pick(skills)}` })],
  "part of a biography": () => ["profile", asked({ q: pick(["竖屏", "付费点", "非遗题材", "横店"]) })],
  "craft by facet": () => ["profile", asked({ facets: { role: [pick(roles).code] } })],
  "three facets": () => [
    "profile",
    asked({ facets: { role: [pick(roles).code, pick(roles).code], division: ["330800"], skill: [pick(skills)] } }),
  ],
  "all profiles": () => ["profile", asked({ page: 1 + Math.floor(random() * 3) })],
  "newest with words": () => ["profile", asked({ q: pick(phrases).slice(0, 4), sort: "newest" })],
  "openings by craft": () => ["opening", asked({ q: pick(roles).zh })],
  "openings by facet": () => [
    "opening",
    asked({ facets: { division: [pick(here)], payUnit: ["day"] }, rateMin: 80_000 }),
  ],
  "openings in a month": () => ["opening", asked({ q: `${pick(roles).zh} 12月` })],
};

import { Readable } from "node:stream";
import { addDays, type Day } from "~/domain/days";
import { genres, roles } from "~/domain/vocabulary";
import { listCities, listCounties, listProvinces } from "~/domain/vocabulary.server";
import { dice } from "../../../prisma/invented/dice";

// Invented people and openings in any number, as the import files a city would bring; the same on every machine.

export const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗余单仇柳骆苗樊白温杜计叶傅蓝汤郑"];
export const given = [..."亭岚问渠长川小禾石知遥孟舟予宁修远棠向南微守成岩雨晴子涵浩然思齐一帆星野海燕"];
export const skills = [
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
export const phrases = [
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
export const titles = [
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
export const here = ["330802", "330803", "330822", "330824", "330825", "330881"];
const counties = listProvinces()
  .flatMap(({ code }) => listCities(code))
  .flatMap(({ code }) => listCounties(code))
  .map(({ code }) => code);

/** What few have and what many have: a list from which its first are taken most often. */
export function roller(seed: number) {
  const roll = dice(seed);
  const favour = <T>(from: readonly T[]): T => from[Math.floor((roll.whole(10_000) / 10_000) ** 1.5 * from.length)]!;
  const several = <T>(from: readonly T[], most: number) => [
    ...new Set(Array.from({ length: 1 + roll.whole(most) }, () => favour(from))),
  ];
  const name = () => favour(surnames) + favour(given) + (roll.odds(0.7) ? favour(given) : "");
  return { ...roll, favour, several, name };
}

type Row = Record<string, string>;

/** A file of so many profiles: nine in ten public, the others for verified studios. */
export const profilesFile = (count: number, today: Day) => asFile(profileRows(count, today));

/** A file of so many openings, on ten productions of each of 200 studios. */
export const openingsFile = (count: number, today: Day) => asFile(openingRows(count, today));

function* profileRows(count: number, today: Day): Generator<Row> {
  const { favour, several, whole, odds, name } = roller(3308);
  const codes = genres.map(({ code }) => code);
  for (let number = 1; number <= count; number++) {
    const crafts = several(roles, 3).map(({ code }) => code);
    const day = (3 + whole(25)) * 100;
    yield {
      external_id: `bench-p-${number}`,
      name: name(),
      name_en: "",
      roles: crafts.join(";"),
      headline: favour(phrases),
      bio: Array.from({ length: 4 + whole(8) }, () => favour(phrases)).join("，"),
      skills: several(skills, 5).join(";"),
      genres: several(codes, 4).join(";"),
      credits: several(titles, 3)
        .map((title) => `${title}|${2020 + whole(6)}|${crafts[0]}|`)
        .join(";"),
      home_division: odds(0.4) ? favour(here) : favour(counties),
      relocate: odds(0.6) ? "yes" : "no",
      languages: odds(0.3) ? "zh;en" : "zh",
      day_rate_min: odds(0.7) ? String(day) : "",
      day_rate_max: "",
      available_from: odds(0.8) ? addDays(today, whole(90)) : "",
      visibility: odds(0.9) ? "public" : "studios",
    };
  }
}

function* openingRows(count: number, today: Day): Generator<Row> {
  const { pick, favour, several, whole, odds } = roller(330_800);
  const codes = genres.map(({ code }) => code);
  for (let number = 1; number <= count; number++) {
    const role = favour(roles);
    const studio = whole(200);
    const start = addDays(today, 1 + whole(60));
    const pay = (5 + whole(20)) * 100;
    yield {
      external_id: `bench-o-${number}`,
      studio: `${titles[studio % titles.length]!}影业${studio}`,
      production: favour(titles),
      role: role.code,
      title: role.zh,
      description: Array.from({ length: 3 + whole(5) }, () => favour(phrases)).join("，"),
      skills: several(skills, 4).join(";"),
      genres: several(codes, 3).join(";"),
      headcount: String(1 + whole(3)),
      pay_min: String(pay),
      pay_max: odds(0.5) ? String(pay + 200) : "",
      pay_unit: pick(["day", "day", "episode", "project"]),
      pay_cycle: "weekly",
      contract_type: pick(["service", "project", "employment"]),
      work_division: favour(here),
      start_date: start,
      end_date: addDays(start, 5 + whole(20)),
      apply_by: addDays(today, 10 + whole(50)),
    };
  }
}

function asFile(rows: Generator<Row>): Readable {
  return Readable.from(lines(rows));
}

function* lines(rows: Generator<Row>) {
  let first = true;
  for (const row of rows) {
    if (first) yield `${Object.keys(row).join(",")}\n`;
    first = false;
    yield `${Object.values(row).join(",")}\n`;
  }
}

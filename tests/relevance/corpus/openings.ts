import { addDays, type Day } from "~/domain/days";
import { roles } from "~/domain/vocabulary";
import { roleLabels } from "~/domain/vocabulary.server";
import { dice } from "../../../prisma/invented/dice";
import { weights } from "../../../prisma/invented/words";
import { homes, voices, works } from "./material";
import type { Row } from "./profiles";

/** An opening of the corpus, as whoever invented it knows it. */
export type Call = {
  externalId: string;
  craft: string;
  title: string;
  description: string;
  production: string;
  studio: string;
  skills: string[];
  genres: string[];
  place: string;
  workMode: string;
  /** Months in which work falls, 1 to 12. */
  months: number[];
  row: Row;
};

const studios =
  "橘海传媒 柯山映画 天脊影业 九龙湖文化 石梁制片 七里香溪影视 信安里 三衢长卷 须江之声 龙顶工作室 烂柯影像 江郎文化 钱江源影业 胡柚青年 廿八都影像 双港口制作 浮石渡 乌溪文化 大南门 小西门制片 横路传媒 荷花池影业 浙皖边 府山故事".split(
    " ",
  );
const manners = ["", "", "", "急招", "驻组", "夜戏", "B组", "古装组", "现代戏"];
const bands: Record<string, [unit: string, low: number]> = {
  writing: ["episode", 300],
  distribution: ["month", 7000],
  post: ["project", 6000],
};
const offers = [
  "包食宿，衢州站接送。",
  "每天十小时，超时另付。",
  "杀青当天结清。",
  "合同先签再进组。",
  "有保险。",
  "新人也可以试。",
  "试稿付费。",
  "离高铁站二十分钟。",
];
const often = roles.flatMap((role) => Array.from({ length: weights[role.code] ?? 1 }, () => role));
const placesOften = homes.slice(0, 8).flatMap(({ code, weight }) => Array.from({ length: weight }, () => code));
const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

/** The openings of the corpus, on productions of invented studios. */
export function inventCalls(count: number, today: Day): Call[] {
  const roll = dice(11_24);
  const productions = works
    .filter(({ title }) => isHan(title))
    .map(({ title, genre }, index) => {
      const start = addDays(today, 3 + roll.whole(90));
      const end = addDays(start, 6 + roll.whole(24));
      return { title, genre, studio: studios[index % studios.length]!, place: roll.pick(placesOften), start, end };
    });
  return Array.from({ length: count }, (_, index): Call => {
    const role = roll.pick(often);
    const voice = voices.get(role.code)!;
    const production = productions[index % productions.length]!;
    const aliases = roleLabels(role.code).slice(2).filter(isHan);
    const word = aliases.length > 0 && roll.odds(0.25) ? roll.pick(aliases) : role.zh;
    const title = roll.pick(manners) + word;
    const description = [roll.pick(voice.work), ...roll.some(offers, roll.whole(3))].join("");
    const skills = roll.some(voice.skills, 1 + roll.whole(3));
    const genres = [production.genre, ...(roll.odds(0.3) ? [roll.pick(works).genre] : [])];
    const [unit, low] = bands[role.department] ?? ["day", 400];
    const pay = low + roll.whole(10) * 100;
    const remote = ["writing", "post"].includes(role.department) && roll.odds(0.5);
    const externalId = `opening-${String(index + 1).padStart(3, "0")}`;
    const row = {
      external_id: externalId,
      studio: production.studio,
      production: production.title,
      role: role.code,
      title,
      description,
      skills: skills.join(";"),
      genres: [...new Set(genres)].join(";"),
      headcount: String(role.code === "extra" ? 20 : 1 + roll.whole(2)),
      pay_min: String(pay),
      pay_max: roll.odds(0.5) ? String(pay + 200) : "",
      pay_unit: unit,
      pay_cycle: unit === "month" ? "monthly" : "weekly",
      contract_type: unit === "day" ? "service" : "project",
      work_division: production.place,
      start_date: production.start,
      end_date: production.end,
      apply_by: addDays(today, 2 + roll.whole(30)),
      work_mode: remote ? "remote" : "on-site",
    };
    return {
      ...{ externalId, craft: role.code, title, description, production: production.title, studio: production.studio },
      ...{ skills, genres, place: production.place, workMode: row.work_mode },
      months: monthsBetween(production.start, production.end),
      row,
    };
  });
}

function monthsBetween(from: Day, to: Day): number[] {
  const months = new Set<number>();
  for (let day = from; day <= to; day = addDays(day, 1)) months.add(Number(day.slice(5, 7)));
  return [...months];
}

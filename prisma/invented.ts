import { addDays, type Day } from "~/domain/days";
import { roles } from "~/domain/vocabulary";
import { dice } from "./invented/dice";
import {
  surnames,
  givenNames,
  homeCodes,
  titles,
  voices,
  crafts,
  genreCodes,
  dayRates,
  firms,
  work,
} from "./invented/words";

// A few hundred people and openings that nobody is, so that search has something to find. The same seed gives
// the same world on every machine; dates follow the day it is loaded.

/** A row as an import file has it: column name to text. */
export type Row = Record<string, string>;

/** People: rows as in an import file of profiles. */
export function inventedProfiles(count: number, today: Day): Row[] {
  const roll = dice(3308);
  return Array.from({ length: count }, (_, index) => {
    const craft = roll.pick(crafts);
    const voice = voices[craft.department]!;
    const others = roles.filter((role) => role.department === craft.department && role.code !== craft.code);
    const second = roll.odds(0.45) && others.length ? [roll.pick(others).code] : [];
    const home = roll.pick(homeCodes);
    const [low, high] = dayRates[craft.department]!;
    const min = low + roll.whole((high - low) / 100) * 100;
    const newcomer = roll.odds(0.2);
    const credits = newcomer
      ? []
      : roll.some(titles, 1 + roll.whole(5)).map((title) => {
          const year = 2022 + roll.whole(5);
          return `${title}|${year}|${craft.code}|`;
        });
    return {
      external_id: `demo-p-${String(index + 1).padStart(4, "0")}`,
      name: roll.pick(surnames) + roll.pick(givenNames),
      name_en: "",
      roles: [craft.code, ...second].join(";"),
      headline: newcomer
        ? `刚入行，${roll.pick(["想从跟组做起", "学过两年，缺一个片场", "能吃苦，肯从场务做起", "作品还少，学得快"])}`
        : roll.pick(voice.headlines),
      bio: roll.some(voice.lines, 1 + roll.whole(3)).join(""),
      skills: roll.some(voice.skills, 2 + roll.whole(3)).join(";"),
      genres: roll.some(genreCodes, roll.whole(4)).join(";"),
      credits: credits.join(";"),
      home_division: home,
      relocate: home.startsWith("3308") || roll.odds(0.7) ? "yes" : "no",
      languages: ["zh", ...(roll.odds(0.35) ? ["wuu"] : []), ...(roll.odds(0.3) ? ["en"] : [])].join(";"),
      day_rate_min: roll.odds(0.7) ? String(min) : "",
      day_rate_max: "",
      available_from: roll.odds(0.8) ? addDays(today, roll.whole(30) - 5) : "",
      visibility: roll.odds(0.8) ? "public" : roll.odds(0.7) ? "studios" : "hidden",
      work_mode:
        craft.department === "post" || craft.department === "writing"
          ? roll.pick(["remote", "mixed", "on-site"])
          : "on-site",
    };
  });
}

/** Openings: rows as in an import file, on productions of invented firms. */
export function inventedOpenings(count: number, today: Day): Row[] {
  const roll = dice(330800);
  const productions = titles.slice(0, 14).map((title, index) => ({
    title,
    studio: firms[index % firms.length]!,
    start: addDays(today, 4 + roll.whole(32)),
    days: 7 + roll.whole(9),
    division: roll.pick(["330803", "330803", "330802", "330825", "330881", "330824", "330822"]),
    genres: roll.some(genreCodes, 2).join(";"),
    lodging: roll.pick(["双人间，三餐", "单人间，三餐，衢州站接送", "不含住宿，含午晚两餐"]),
    cycle: roll.pick(["daily", "weekly", "weekly", "on-wrap"]),
  }));
  return Array.from({ length: count }, (_, index) => {
    const craft = roll.pick(crafts);
    const production = productions[index % productions.length]!;
    const remote = (craft.department === "post" || craft.department === "writing") && roll.odds(0.6);
    const [low, high] = dayRates[craft.department]!;
    const unit =
      craft.department === "writing"
        ? "episode"
        : craft.department === "distribution"
          ? "month"
          : roll.odds(0.15)
            ? "project"
            : "day";
    const scale = unit === "month" ? 9 : unit === "project" ? 11 : unit === "episode" ? 0.4 : 1;
    const min = Math.round(((low + roll.whole(high - low) * 0.5) * scale) / 50) * 50;
    return {
      external_id: `demo-o-${String(index + 1).padStart(4, "0")}`,
      studio: production.studio,
      production: production.title,
      role: craft.code,
      title: craft.zh,
      description: roll.pick(work[craft.department]!),
      skills: roll.some(voices[craft.department]!.skills, 1 + roll.whole(3)).join(";"),
      genres: production.genres,
      headcount: String(craft.code === "extra" ? 10 + roll.whole(20) : 1 + roll.whole(2)),
      pay_min: String(min),
      pay_max: roll.odds(0.5) ? String(min + Math.max(50, Math.round((min * 0.3) / 50) * 50)) : "",
      pay_unit: unit,
      pay_cycle: unit === "month" ? "monthly" : production.cycle,
      contract_type: unit === "project" || unit === "episode" ? "project" : "service",
      work_division: production.division,
      start_date: production.start,
      end_date: addDays(production.start, production.days - 1),
      apply_by: addDays(today, 3 + roll.whole(20)),
      work_mode: remote ? roll.pick(["remote", "mixed"]) : "on-site",
      hours: roll.pick([
        "每日10小时，中间休1小时，超时 ¥100/小时",
        "每日11小时，超时按小时另付",
        "每日9小时，夜戏三天",
      ]),
      lodging: remote ? "远程，不含食宿" : production.lodging,
      pay_method: roll.pick(["bank", "wechat"]),
      breach_terms: "剧组改期提前3天告知，不足3天按半天付；剧组取消，付未拍工期的30%。",
      reply_within: roll.pick(["24h", "48h", "3d", "3d", "5d"]),
    };
  });
}

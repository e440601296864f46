import { addDays, dayOf, daysBetween, type Day } from "~/domain/days";
import type { Locale } from "~/domain/identity";
import type { Fen } from "~/domain/money";

/** What a figure of pay is for. */
export type PayUnit = "day" | "episode" | "project" | "month" | "finished-minute";

const weekdays = {
  "zh-CN": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const units = {
  "zh-CN": { day: "天", episode: "集", project: "项目", month: "月", "finished-minute": "成片分钟" },
  en: {
    day: "a day",
    episode: "an episode",
    project: "a project",
    month: "a month",
    "finished-minute": "a finished minute",
  },
};

const parts = (day: Day) => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, date, weekday: new Date(`${day}T00:00:00Z`).getUTCDay() };
};

/** The day in full: 2026年11月23日 周一 / Mon 23 Nov 2026. */
export function formatDay(day: Day, locale: Locale): string {
  const { year, month, date, weekday } = parts(day);
  return locale === "en"
    ? `${weekdays.en[weekday]} ${date} ${months[month - 1]} ${year}`
    : `${year}年${month}月${date}日 ${weekdays["zh-CN"][weekday]}`;
}

/** The day without its weekday, and without its year when that is the year of `today`: 12月7日 / 7 Dec. */
export function formatShortDay(day: Day, locale: Locale, today: Day): string {
  const { year, month, date } = parts(day);
  const sameYear = year === parts(today).year;
  if (locale === "en") return sameYear ? `${date} ${months[month - 1]}` : `${date} ${months[month - 1]} ${year}`;
  return sameYear ? `${month}月${date}日` : `${year}年${month}月${date}日`;
}

/** First to last day, saying nothing twice: 12月7日–18日 / 7–18 Dec; an open end is 12月7日起 / from 7 Dec. */
export function formatDayRange(from: Day, to: Day | null, locale: Locale, today: Day): string {
  const first = formatShortDay(from, locale, today);
  if (to === null) return locale === "en" ? `from ${first}` : `${first}起`;
  if (from === to) return first;
  const [a, b] = [parts(from), parts(to)];
  if (a.year === b.year && a.month === b.month) {
    return locale === "en" ? `${a.date}–${formatShortDay(to, locale, today)}` : `${first}–${b.date}日`;
  }
  if (a.year !== b.year) return [from, to].map((day) => withYear(day, locale)).join(locale === "en" ? " – " : "–");
  if (locale === "en") return `${a.date} ${months[a.month - 1]} – ${formatShortDay(to, locale, today)}`;
  return `${first}–${b.month}月${b.date}日`;
}

const withYear = (day: Day, locale: Locale) => formatShortDay(day, locale, "0000-01-01");

/** First and last day in full, the year once, for the small line under a range: 2026年12月7日 周一–12月18日 周五. */
export function formatFullDayRange(from: Day, to: Day, locale: Locale): string {
  const [first, last] = [formatDay(from, locale), formatDay(to, locale)];
  const year = parts(from).year;
  if (year !== parts(to).year) return `${first}${locale === "en" ? " – " : "–"}${last}`;
  return locale === "en" ? `${first.replace(` ${year}`, "")} – ${last}` : `${first}–${last.replace(`${year}年`, "")}`;
}

/** A moment by the clock of Quzhou: 2026年11月23日 周一 15:20 / Mon 23 Nov 2026, 15:20. Takes a Date or what JSON made of it. */
export function formatMoment(moment: Date | string, locale: Locale): string {
  return `${formatDay(dayOf(new Date(moment)), locale)}${locale === "en" ? ", " : " "}${clockTime(moment)}`;
}

/** A moment as people say it near the day: 今天 9:12, 昨天 9:12, 11月20日 9:12 / today at 9:12, 20 Nov at 9:12. */
export function formatShortMoment(moment: Date | string, locale: Locale, today: Day): string {
  const day = dayOf(new Date(moment));
  const near: Record<Locale, Record<number, string>> = {
    "zh-CN": { [-1]: "昨天", 0: "今天", 1: "明天" },
    en: { [-1]: "yesterday", 0: "today", 1: "tomorrow" },
  };
  const said = near[locale][daysBetween(today, day)] ?? formatShortDay(day, locale, today);
  return `${said}${locale === "en" ? " at " : " "}${clockTime(moment)}`;
}

function clockTime(moment: Date | string): string {
  const date = new Date(new Date(moment).getTime() + 8 * 3_600_000);
  return `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, "0")}`;
}

/** A count with thousands grouped: 1,302. */
export const formatCount = (count: number) => String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/g, ",");

/** An amount: 120000 fen → ¥1,200; fen are shown only where there are any. */
export function formatMoney(fen: Fen): string {
  const rest = Math.abs(fen % 100);
  const yuan = formatCount(Math.abs(Math.trunc(fen / 100)));
  return `${fen < 0 ? "-" : ""}¥${yuan}${rest ? `.${String(rest).padStart(2, "0")}` : ""}`;
}

/** From least to most, one figure where they are equal: ¥1,000–1,400. */
export function formatMoneyRange(min: Fen, max: Fen): string {
  return min === max ? formatMoney(min) : `${formatMoney(min)}–${formatMoney(max).slice(1)}`;
}

/** 天 / a day. */
export const unitName = (unit: PayUnit, locale: Locale) => units[locale][unit];

/** Pay with its unit: ¥1,200/天 / ¥1,200 a day; ¥1,000–1,400/天. */
export function payAmount(min: Fen, max: Fen, unit: PayUnit, locale: Locale): string {
  return `${formatMoneyRange(min, max)}${locale === "en" ? " " : "/"}${unitName(unit, locale)}`;
}

/** A promise's length, in hours: 72 → 3天内 / within 3 days; hours that make no whole day stay hours. */
export function formatDuration(hours: number, locale: Locale): string {
  const whole = hours % 24 === 0;
  const count = whole ? hours / 24 : hours;
  if (locale === "en") return `within ${count} ${whole ? "day" : "hour"}${count === 1 ? "" : "s"}`;
  return `${count}${whole ? "天" : "小时"}内`;
}

/** How many days a range has, in words: 12天 / 12 days. */
export function formatDays(count: number, locale: Locale): string {
  return locale === "en" ? `${formatCount(count)} ${count === 1 ? "day" : "days"}` : `${formatCount(count)}天`;
}

/** Things in a row: 导演、编剧 / director, screenwriter. */
export const listWords = (words: readonly string[], locale: Locale) => words.join(locale === "en" ? ", " : "、");

/** Formatted titles in a row; title marks part them by themselves: 《渡口》《胡柚熟》. */
export const joinTitles = (titles: readonly string[], locale: Locale) =>
  titles.every((title) => title.startsWith("《")) ? titles.join("") : listWords(titles, locale);

/** A work's title: 《水亭门外》 wherever it is Chinese, bare in Latin letters. */
export function formatTitle(title: string, locale: Locale): string {
  return locale === "zh-CN" || /\p{Script=Han}/u.test(title) ? `《${title}》` : title;
}

/** A share, for promises and boards: 0.924 → 92% / 92 %. */
export const formatShare = (share: number, locale: Locale) =>
  `${Math.round(share * 100)}${locale === "en" ? " %" : "%"}`;

/** How heavy a file is: 340 kB, 1.2 MB. */
export function formatBytes(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  return megabytes < 0.95 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${megabytes.toFixed(1)} MB`;
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((parts(day).weekday + 6) % 7));
}

import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, type Day } from "~/domain/days";
import type { Locale } from "~/domain/identity";
import type { Fen } from "~/domain/money";
import * as words from "./words";

/** The server's day, so that both sides of the wire leave out the same year. Shell provides it. */
export const TodayContext = createContext<Day | null>(null);

/** The language of the page. */
export function useLocale(): Locale {
  return useTranslation().i18n.language === "en" ? "en" : "zh-CN";
}

/** The day it is in Quzhou. */
export function useToday(): Day {
  return useContext(TodayContext) ?? dayOf(new Date());
}

/** Dates, money and lists in the language of the page. */
export function useWords() {
  const locale = useLocale();
  const today = useToday();
  return {
    locale,
    today,
    day: (day: Day) => words.formatDay(day, locale),
    shortDay: (day: Day) => words.formatShortDay(day, locale, today),
    dayRange: (from: Day, to: Day | null) => words.formatDayRange(from, to, locale, today),
    fullDayRange: (from: Day, to: Day) => words.formatFullDayRange(from, to, locale),
    days: (count: number) => words.formatDays(count, locale),
    moment: (moment: Date | string) => words.formatMoment(moment, locale),
    shortMoment: (moment: Date | string) => words.formatShortMoment(moment, locale, today),
    count: words.formatCount,
    bytes: words.formatBytes,
    money: (fen: Fen) => words.formatMoney(fen),
    moneyRange: (min: Fen, max: Fen) => words.formatMoneyRange(min, max),
    pay: (min: Fen, max: Fen, unit: words.PayUnit) => words.payAmount(min, max, unit, locale),
    unit: (unit: words.PayUnit) => words.unitName(unit, locale),
    duration: (hours: number) => words.formatDuration(hours, locale),
    share: (share: number) => words.formatShare(share, locale),
    list: (items: readonly string[]) => words.listWords(items, locale),
    title: (title: string) => words.formatTitle(title, locale),
  };
}

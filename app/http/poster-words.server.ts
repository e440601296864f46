import type { TFunction } from "i18next";
import { now } from "~/adapters/clock";
import type { PosterWords } from "~/adapters/posters.server";
import { dayOf, daysBetween } from "~/domain/days";
import type { Locale } from "~/domain/identity";
import { inLocale, titleIn, type OpeningView } from "~/domain/openings";
import { toneOf } from "~/ui/frame";
import { formatDay, formatDayRange, formatDays, formatDuration, formatTitle, payAmount } from "~/ui/words";

/** A call sheet as the words of a picture, the two deciding facts first. */
export function openingPoster(opening: OpeningView, locale: Locale, t: TFunction): PosterWords {
  const { production, studio } = opening;
  const dot = locale === "en" ? " · " : "·";
  const comma = t("common:separator");
  return {
    language: locale,
    kicker: [
      [
        formatTitle(inLocale(production.title, production.titleEn, locale), locale),
        production.episodes && t("calls:episodes", { count: production.episodes }),
      ]
        .filter(Boolean)
        .join(locale === "en" ? comma : ""),
      inLocale(studio.name, studio.nameEn, locale),
    ].join(dot),
    title: titleIn(opening, locale),
    facts: factsOf(opening, locale, t).flatMap(([term, ...parts]) => {
      const value = parts.filter(Boolean).join(comma);
      return value ? [{ label: t(`calls:term.${term}`), value }] : [];
    }),
    frame: { title: production.title, tone: toneOf(production.title) },
    foot: opening.open ? t("openings:poster.apply") : t("openings:poster.closed"),
  };
}

type Fact = [term: string, ...parts: (string | null | false)[]];

function factsOf(opening: OpeningView, locale: Locale, t: TFunction): Fact[] {
  const { startDate, endDate, payMin, payMax, payUnit, payCycle, contractType, replyHours, applyBy } = opening;
  const where = opening.workMode === "remote" ? t("calls:workMode.remote") : opening.divisionName;
  return [
    [
      "dates",
      startDate && formatDayRange(startDate, endDate, locale, dayOf(now())),
      startDate && endDate && formatDays(daysBetween(startDate, endDate) + 1, locale),
    ],
    [
      "pay",
      payMin !== null && payMax !== null && payUnit !== "" && payAmount(payMin, payMax, payUnit, locale),
      payCycle && t(`calls:cycle.${payCycle}`),
      contractType && t(`calls:contract.${contractType}`),
    ],
    ["place", where, opening.place],
    ["headcount", t("calls:people", { count: opening.headcount })],
    ["hours", opening.hours],
    ["lodging", opening.lodging],
    ["replyHours", replyHours !== null && formatDuration(replyHours, locale)],
    ["applyBy", applyBy && formatDay(applyBy, locale)],
  ];
}

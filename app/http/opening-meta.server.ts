import type { TFunction } from "i18next";
import type { Locale } from "~/domain/identity";
import { inLocale, titleIn, type OpeningView } from "~/domain/openings";
import { formatDayRange, formatDuration, formatTitle, payAmount } from "~/ui/words";
import { dayOf } from "~/domain/days";
import { now } from "~/adapters/clock";
import { jobPosting } from "./job-posting.server";
import type { PageMeta } from "./meta";
import { origin } from "./origin.server";
import { paths } from "./paths";

/** The facts of an opening in one line, for the cards that people share. */
export function openingLine(opening: OpeningView, locale: Locale, t: TFunction): string {
  const { startDate, endDate, payMin, payMax, payUnit, replyHours } = opening;
  return [
    startDate && formatDayRange(startDate, endDate, locale, dayOf(now())),
    payMin !== null && payMax !== null && payUnit !== "" && payAmount(payMin, payMax, payUnit, locale),
    opening.workMode === "remote" ? t("calls:workMode.remote") : opening.divisionName,
    replyHours !== null && t("common:promise.within", { duration: formatDuration(replyHours, locale) }),
  ]
    .filter(Boolean)
    .join(t("common:separator"));
}

/** What an opening's page says of itself. Drafts and what only members see are nobody else's to index. */
export function openingMeta(opening: OpeningView, locale: Locale, t: TFunction): PageMeta {
  const path = paths.opening(opening.id);
  const production = formatTitle(inLocale(opening.production.title, opening.production.titleEn, locale), locale);
  const page = [titleIn(opening, locale), production].join(t("common:separator"));
  return {
    title: t("common:name.title", { page }),
    description: openingLine(opening, locale, t),
    path,
    image: paths.openingCard(opening.id, locale),
    origin: origin(),
    index: opening.public && opening.open,
    ...(opening.public && {
      jsonLd: jobPosting(opening, {
        address: origin() + path,
        studioAddress: origin() + paths.studio(opening.studio.id),
        locale,
      }),
    }),
  };
}

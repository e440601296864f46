import type { TFunction } from "i18next";
import { daysBetween } from "~/domain/days";
import type { Locale } from "~/domain/identity";
import { inLocale, titleIn, type Call } from "~/domain/openings";
import { formatDayRange, formatDays, formatDuration, formatTitle, payAmount } from "~/ui/words";
import { paths } from "./paths";
import { xml } from "./xml";

type Feed = { origin: string; locale: Locale; t: TFunction; today: string; now: Date };

/** The newest openings as an Atom feed (RFC 4287): for readers, and for groups that post what is new. */
export function openingsFeed(calls: Call[], { origin, locale, t, today, now }: Feed): string {
  const address = origin + paths.openingFeed();
  const updated = calls[0]?.publishedAt ?? now;
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${xml(address)}</id>
  <title>${xml(t("calls:feed.title"))}</title>
  <subtitle>${xml(t("openings:feed.subtitle"))}</subtitle>
  <updated>${new Date(updated).toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(address)}"/>
  <link rel="alternate" type="text/html" href="${xml(origin + paths.openings())}"/>
${calls.map((call) => entry(call, { origin, locale, t, today, now })).join("\n")}
</feed>`;
}

function entry(call: Call, { origin, locale, t, today, now }: Feed): string {
  const { production, studio, publishedAt } = call;
  const at = new Date(publishedAt ?? now).toISOString();
  const title = [
    titleIn(call, locale),
    formatTitle(inLocale(production.title, production.titleEn, locale), locale),
  ].join(t("common:separator"));
  return `  <entry>
    <id>urn:uuid:${call.id}</id>
    <title>${xml(title)}</title>
    <published>${at}</published>
    <updated>${at}</updated>
    <link rel="alternate" type="text/html" href="${xml(origin + paths.opening(call.id))}"/>
    <author><name>${xml(inLocale(studio.name, studio.nameEn, locale))}</name></author>
    <category term="${xml(call.role)}"/>
    <summary>${xml(factsOf(call, { locale, t, today }))}</summary>
  </entry>`;
}

/** Dates, pay, place and promise in one line. */
function factsOf(call: Call, { locale, t, today }: Pick<Feed, "locale" | "t" | "today">): string {
  const { startDate, endDate, payMin, payMax, payUnit, replyHours } = call;
  return [
    startDate && formatDayRange(startDate, endDate, locale, today),
    startDate && endDate && formatDays(daysBetween(startDate, endDate) + 1, locale),
    payMin !== null && payMax !== null && payUnit !== "" && payAmount(payMin, payMax, payUnit, locale),
    call.workMode === "remote" ? t("calls:workMode.remote") : call.divisionName,
    replyHours !== null && t("common:promise.within", { duration: formatDuration(replyHours, locale) }),
  ]
    .filter(Boolean)
    .join(t("common:separator"));
}

import type { TFunction } from "i18next";
import { now } from "~/adapters/clock";
import { settings } from "~/adapters/env.server";
import type { PosterWords } from "~/adapters/posters.server";
import { dayOf } from "~/domain/days";
import type { Locale } from "~/domain/identity";
import type { Profile } from "~/domain/profiles";
import { roleName } from "~/domain/vocabulary";
import { toneOf } from "~/ui/frame";
import { inLocale } from "~/domain/openings";
import { formatShortDay, formatTitle, joinTitles, listWords, payAmount } from "~/ui/words";
import type { PageMeta } from "./meta";
import { paths } from "./paths";

const craftsOf = ({ crafts }: Profile, locale: Locale) =>
  listWords(
    crafts.map((code) => roleName(code, locale)),
    locale,
  );

/** What a profile's page says of itself. Only what is public is anybody else's to index. */
export function profileMeta(profile: Profile, locale: Locale, t: TFunction): PageMeta {
  const name = inLocale(profile.name, profile.nameEn, locale);
  return {
    title: t("common:name.title", { page: [name, craftsOf(profile, locale)].join(t("common:separator")) }),
    description: inLocale(profile.headline, profile.headlineEn, locale),
    path: paths.profile(profile.id),
    image: profile.visibility === "public" ? paths.profileCard(profile.id, locale) : undefined,
    origin: settings().appUrl,
    index: profile.visibility === "public",
  };
}

/** The words of the pictures that people share of a profile; only what everybody may read. */
export function profilePoster(profile: Profile, locale: Locale, t: TFunction, foot: string): PosterWords {
  const { name, credits, homeName, availableFrom } = profile;
  const titles = credits.slice(0, 3).map(({ title }) => formatTitle(title, locale));
  const rates = profile.rates.filter(({ audience }) => audience === "public");
  const fact = (key: "headline" | "films" | "days" | "home" | "rate", value: string) => ({
    label: t(`profiles:poster.${key}`),
    value,
  });
  const facts = [
    fact("headline", inLocale(profile.headline, profile.headlineEn, locale)),
    fact("films", joinTitles(titles, locale)),
    fact(
      "days",
      availableFrom
        ? t("cards:text.freeFrom", { day: formatShortDay(availableFrom, locale, dayOf(now())) })
        : t("cards:text.freeNow"),
    ),
    fact("home", homeName),
    fact(
      "rate",
      listWords(
        rates.map(({ min, max, unit }) => payAmount(min, max, unit, locale)),
        locale,
      ),
    ),
  ];
  return {
    language: locale,
    kicker: craftsOf(profile, locale),
    title: inLocale(name, profile.nameEn, locale),
    facts: facts.filter(({ value }) => value !== ""),
    frame: { title: name, tone: toneOf(name) },
    foot,
  };
}

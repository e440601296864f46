import { useTranslation } from "react-i18next";
import type { Profile } from "~/domain/profiles";
import { roleName } from "~/domain/vocabulary";
import { useWords } from "../use-words";
import { joinTitles } from "../words";
import { inLocale } from "~/domain/openings";

const MOST_TITLES = 5;

/** The card as plain words to paste into a chat: one fact a line, and the address last. */
export function useProfileText() {
  const { t } = useTranslation();
  const words = useWords();
  return (profile: Profile, address: string): string => {
    const { locale } = words;
    const titles = profile.credits.slice(0, MOST_TITLES).map(({ title }) => words.title(title));
    const open = profile.rates.filter(({ audience }) => audience === "public");
    return [
      t("cards:text.head", {
        name: inLocale(profile.name, profile.nameEn, locale),
        crafts: words.list(profile.crafts.map((code) => roleName(code, locale))),
      }),
      inLocale(profile.headline, profile.headlineEn, locale),
      titles.length > 0 &&
        t("cards:text.films", {
          titles: joinTitles(titles, locale),
          count: profile.credits.length,
        }),
      profile.availableFrom
        ? t("cards:text.freeFrom", { day: words.shortDay(profile.availableFrom) })
        : t("cards:text.freeNow"),
      profile.homeName && t("cards:text.home", { place: profile.homeName }),
      open.length > 0 &&
        t("cards:text.rate", { amounts: words.list(open.map(({ min, max, unit }) => words.pay(min, max, unit))) }),
      address,
    ]
      .filter(Boolean)
      .join("\n");
  };
}

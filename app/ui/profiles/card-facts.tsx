import { useTranslation } from "react-i18next";
import type { Profile, Rate } from "~/domain/profiles";
import { isQuzhou, languageName } from "~/domain/vocabulary";
import { useWords } from "../use-words";

/** Where somebody lives and would go, what they speak, and what they cost where this reader may know. */
export function CardFacts({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const words = useWords();
  const { homeName, homeDivision, relocate, workMode, languages } = profile;
  const willingness = isQuzhou(homeDivision) ? null : relocate ? "comes" : "stays";
  const place = [
    homeName && t("cards:card.home", { place: homeName }),
    willingness && t(`cards:card.${willingness}`),
    workMode !== "on-site" && t(`cards:card.work.${workMode}`),
  ].filter((part): part is string => Boolean(part));
  return (
    <div className="small quiet more">
      {place.length > 0 && <p>{t("cards:card.sentence", { text: place.join(t("common:separator")) })}</p>}
      {languages.length > 0 && (
        <p>
          {t("cards:card.languages", {
            languages: words.list(languages.map((tag) => languageName(tag, words.locale))),
          })}
        </p>
      )}
      <RateLines rates={profile.rates} own={profile.sight === "own"} />
    </div>
  );
}

/** Rates by audience, since who else reads one matters to whoever does. */
function RateLines({ rates, own }: { rates: Rate[]; own: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  return (["public", "studios", "private"] as const).map((audience) => {
    const shared = rates.filter((rate) => rate.audience === audience);
    if (shared.length === 0 || (audience === "private" && !own)) return null;
    const amounts = words.list(shared.map(({ min, max, unit }) => words.pay(min, max, unit)));
    return <p key={audience}>{t(`cards:card.rate.${audience}`, { amounts })}</p>;
  });
}

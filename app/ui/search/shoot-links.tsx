import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLocale, type Shoot } from "~/domain/openings";
import type { SearchQuery } from "~/domain/search";
import { useWords } from "../use-words";
import { addressOf, daysAhead } from "./addresses";

/** For those who hire: the same search, narrowed to who is free while one of their productions shoots. */
export function ShootLinks({ query, shoots }: { query: SearchQuery; shoots: Shoot[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (shoots.length === 0) return null;
  return (
    <div className="shoots small">
      <p id="shoots" className="quiet">
        {t("search:shoots")}
      </p>
      <ul className="links" aria-labelledby="shoots">
        {shoots.map(({ id, title, titleEn, shootFrom, shootTo }) => {
          const days = daysAhead(shootFrom, shootTo, words.today);
          const current = query.freeFrom === days.freeFrom && query.freeTo === days.freeTo;
          return (
            <li key={id}>
              <Link
                to={addressOf("profile", { ...query, ...days, availableBy: undefined, page: 1 })}
                aria-current={current || undefined}
                preventScrollReset
              >
                {words.title(inLocale(title, titleEn, words.locale))}
                {t("common:separator")}
                {words.dayRange(days.freeFrom, days.freeTo)}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { LONGEST_NAME, type Wanted } from "~/domain/alerts";
import { addressOf } from "../search/addresses";
import { useConditions } from "../search/use-conditions";

/** What a search asks for as words, a name made of them, and the page that shows what there is now. */
export function useWantedWords({ kind, query, labels }: Wanted) {
  const { t } = useTranslation();
  const { chips } = useConditions(kind, query, labels);
  const asked = [query.q && t("alerts:quoted", { q: query.q }), ...chips.map(({ text }) => text)].filter(Boolean);
  const conditions = asked.length > 0 ? asked : [t(`alerts:all.${kind}`)];
  const named = [query.q, ...chips.map(({ text }) => text)].filter(Boolean).join(t("common:separator"));
  return {
    conditions,
    line: conditions.join(t("common:separator")),
    name: [...(named || t(`alerts:all.${kind}`))].slice(0, LONGEST_NAME).join(""),
    to: addressOf(kind, query),
  };
}

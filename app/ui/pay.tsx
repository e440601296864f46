import { useTranslation } from "react-i18next";
import type { Fen } from "~/domain/money";
import { useWords } from "./use-words";
import { unitName, type PayUnit } from "./words";

export type PayLineProps = {
  min: Fen | null;
  max: Fen | null;
  unit: PayUnit | "";
  /** Words for cycle and contract, in that order; empty ones are left out. */
  terms?: (string | null | undefined)[];
};

/** Amount, unit, cycle, contract in one line; what was not stated says so. */
export function PayLine({ min, max, unit, terms = [] }: PayLineProps) {
  const { t } = useTranslation();
  const words = useWords();
  const stated = terms.filter((term): term is string => Boolean(term));
  return (
    <p className="pay">
      {min === null || max === null || unit === "" ? (
        <span className="quiet">{t("common:notStated")}</span>
      ) : (
        <>
          <strong>{words.moneyRange(min, max)}</strong>
          {words.locale === "en" ? " " : "/"}
          {unitName(unit, words.locale)}
        </>
      )}
      {stated.length > 0 && <small>{stated.join(words.locale === "en" ? " · " : "·")}</small>}
    </p>
  );
}

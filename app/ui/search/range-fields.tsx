import { useTranslation } from "react-i18next";
import type { SearchKind, SearchQuery } from "~/domain/search";
import { fenToYuan } from "~/domain/money";

export type RangeFieldsProps = {
  kind: SearchKind;
  query: SearchQuery;
  /** Asking for people who are free on certain days; for those who hire. */
  withFreeDays: boolean;
};

/** Pay and days, as narrow fields. */
export function RangeFields({ kind, query, withFreeDays }: RangeFieldsProps) {
  const { t } = useTranslation();
  const yuan = (name: "rateMin" | "rateMax") => (
    <label className="line" key={name}>
      <span>{t(`search:range.${name}`)}</span>
      <input
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={query[name] === undefined ? "" : fenToYuan(query[name])}
      />
    </label>
  );
  const day = (name: "availableBy" | "freeFrom" | "freeTo", text: string) => (
    <label className="line" key={name}>
      <span>{text}</span>
      <input name={name} type="date" defaultValue={query[name] ?? ""} />
    </label>
  );
  const by = kind === "profile" ? t("search:range.freeBy") : t("search:range.startBy");
  return (
    <>
      <fieldset>
        <legend>{kind === "profile" ? t("search:range.dayRate") : t("search:range.pay")}</legend>
        {yuan("rateMin")}
        {yuan("rateMax")}
      </fieldset>
      <fieldset>
        <legend>{t("search:range.days")}</legend>
        {day("availableBy", by)}
        {withFreeDays && [day("freeFrom", t("search:range.freeFrom")), day("freeTo", t("search:range.freeTo"))]}
      </fieldset>
    </>
  );
}

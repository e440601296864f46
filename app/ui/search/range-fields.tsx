import { useId, type InputHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import type { Range, SearchKind, SearchQuery } from "~/domain/search";
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
  const id = useId();
  const field = (name: Range, label: string, input: InputHTMLAttributes<HTMLInputElement>) => (
    <p className="range" key={name}>
      <label htmlFor={id + name}>{label}</label>
      <input {...input} id={id + name} name={name} />
    </p>
  );
  const yuan = (name: "rateMin" | "rateMax") => {
    const fen = query[name];
    return field(name, t(`search:range.${name}`), {
      inputMode: "decimal",
      autoComplete: "off",
      defaultValue: fen === undefined ? "" : fenToYuan(fen),
    });
  };
  const day = (name: "availableBy" | "freeFrom" | "freeTo", label: string) =>
    field(name, label, { type: "date", defaultValue: query[name] ?? "" });
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

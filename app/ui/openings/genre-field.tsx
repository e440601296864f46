import { useTranslation } from "react-i18next";
import { genres } from "~/domain/vocabulary";
import { CheckSet } from "../choice-field";
import { setProps } from "../field";
import { useLocale } from "../use-words";
import type { FormField } from "./form-field";

/** What the drama is about: the kinds it is filed under, and what the market calls it. Closed until wanted. */
export function GenreField({ field, label }: { field: FormField; label: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { defaultValue, ...props } = setProps(field);
  const options = (list: "filing" | "market") =>
    genres
      .filter((genre) => genre.list === list)
      .map(({ code, zh, en }) => ({ value: code, label: locale === "en" ? en : zh }));
  const chosen = genres
    .filter(({ code }) => defaultValue.includes(code))
    .map(({ zh, en }) => (locale === "en" ? en : zh));
  return (
    <details open={Boolean(props.errors?.length) || undefined}>
      <summary>
        {label}
        <span className="quiet small ms-s3">
          {chosen.length > 0 ? chosen.join(t("common:separator")) : t("posting:genre.none")}
        </span>
      </summary>
      <CheckSet
        {...props}
        id={`${props.id}-market`}
        label={t("posting:genre.market")}
        options={options("market")}
        defaultValue={defaultValue}
      />
      <CheckSet {...props} label={t("posting:genre.filing")} options={options("filing")} defaultValue={defaultValue} />
    </details>
  );
}

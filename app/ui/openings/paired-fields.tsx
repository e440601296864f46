import { useTranslation } from "react-i18next";
import { payUnits } from "~/domain/openings";
import { quzhouCounties } from "~/domain/vocabulary";
import { describe, FieldGroup, fieldProps } from "../field";
import { useLocale } from "../use-words";
import type { FormField } from "./form-field";

/** What a control inside a group says of itself; the group shows its error. */
function inside(field: FormField, group: string, label: string) {
  const { name, id, errors, defaultValue } = fieldProps(field);
  const wrong = Boolean(errors?.length);
  return {
    ...describe({ name, id, errors }),
    "aria-label": label,
    "aria-describedby": wrong ? `${group}-error ${group}-hint` : `${group}-hint`,
    defaultValue,
  };
}

const errorsOf = (...fields: FormField[]) => [...new Set(fields.flatMap(({ errors }) => errors ?? []))];

type PayProps = {
  payMin: FormField;
  payMax: FormField;
  payUnit: FormField;
  labels: Record<"payMin" | "payMax" | "payUnit", string>;
};

/** From, to where there is a range, and for what. */
export function PayField({ payMin, payMax, payUnit, labels }: PayProps) {
  const { t } = useTranslation();
  const id = `${payMin.id}-group`;
  const amount = { inputMode: "decimal", autoComplete: "off", className: "short" } as const;
  return (
    <FieldGroup
      name={payMin.name}
      id={id}
      label={t("posting:field.pay")}
      hint={t("posting:hint.pay")}
      errors={errorsOf(payMin, payMax, payUnit)}
    >
      <input {...inside(payMin, id, labels.payMin)} {...amount} />
      <span>{t("common:field.to")}</span>
      <input {...inside(payMax, id, labels.payMax)} {...amount} />
      <span>{t("common:field.yuan")}</span>
      <select {...inside(payUnit, id, labels.payUnit)}>
        <option value="">{t("common:field.choose")}</option>
        {payUnits.map((unit) => (
          <option key={unit} value={unit}>
            {t(`common:per.${unit}`)}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}

type PlaceProps = {
  division: FormField;
  place: FormField;
  labels: Record<"division" | "place", string>;
  /** A county outside the city that is stored already. */
  elsewhere?: { code: string; name: string };
};

/** A county, and where in it. */
export function PlaceField({ division, place, labels, elsewhere }: PlaceProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const id = `${division.id}-group`;
  return (
    <FieldGroup
      name={division.name}
      id={id}
      label={t("posting:field.where")}
      hint={t("posting:hint.place")}
      errors={errorsOf(division, place)}
    >
      <select {...inside(division, id, labels.division)}>
        <option value="">{t("common:field.choose")}</option>
        {quzhouCounties.map(({ code, zh, en }) => (
          <option key={code} value={code}>
            {locale === "en" ? en : zh}
          </option>
        ))}
        {elsewhere && <option value={elsewhere.code}>{elsewhere.name}</option>}
      </select>
      <input {...inside(place, id, labels.place)} maxLength={200} placeholder={labels.place} />
    </FieldGroup>
  );
}

/** In how many days or hours an applicant is answered. */
export function ReplyField({
  replyCount,
  replyUnit,
  label,
}: {
  replyCount: FormField;
  replyUnit: FormField;
  label: string;
}) {
  const { t } = useTranslation();
  const id = `${replyCount.id}-group`;
  return (
    <FieldGroup
      name={replyCount.name}
      id={id}
      label={label}
      hint={t("posting:hint.replyCount")}
      errors={errorsOf(replyCount, replyUnit)}
    >
      <input {...inside(replyCount, id, label)} inputMode="numeric" className="short" />
      <select {...inside(replyUnit, id, t("posting:field.replyUnit"))} className="short">
        <option value="days">{t("posting:reply.days")}</option>
        <option value="hours">{t("posting:reply.hours")}</option>
      </select>
    </FieldGroup>
  );
}

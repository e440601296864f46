import { useTranslation } from "react-i18next";
import { contractTypes, payCycles, payMethods, payUnits } from "~/domain/openings";
import { QUZHOU, quzhouCounties, quzhouName } from "~/domain/vocabulary";
import { ChoiceField, SelectField } from "../choice-field";
import { DateField, DateRangeField } from "../date-field";
import { fieldProps } from "../field";
import type { FormField } from "../openings/form-field";
import { MoneyField, TextArea, TextField } from "../text-field";
import { useLocale, useToday } from "../use-words";

export const offerFields = [
  "startDate",
  "endDate",
  "division",
  "place",
  "hours",
  "lodging",
  "pay",
  "payUnit",
  "payCycle",
  "payMethod",
  "contractType",
  "breachTerms",
  "words",
  "expiresOn",
] as const;
export type OfferField = (typeof offerFields)[number];

type Props = { fields: Record<OfferField, FormField>; labels: Record<OfferField, string> };

/** When, where, and what a day looks like. `county` names the opening's place, which may lie outside Quzhou. */
export function WorkFields({ fields, labels, county }: Props & { county: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const today = useToday();
  const division = fieldProps(fields.division);
  const elsewhere = division.defaultValue && !division.defaultValue.startsWith(QUZHOU.slice(0, 4));
  return (
    <>
      <DateRangeField
        label={t("hiring:line.dates")}
        id={`${fields.startDate.id}-range`}
        from={{ ...fieldProps(fields.startDate), label: labels.startDate }}
        to={{ ...fieldProps(fields.endDate), label: labels.endDate }}
        min={today}
      />
      <SelectField
        {...division}
        label={labels.division}
        blank={t("hiring:offer.remote")}
        options={[
          ...quzhouCounties.map(({ code }) => ({ value: code, label: quzhouName(code, locale) })),
          ...(elsewhere ? [{ value: division.defaultValue, label: county || division.defaultValue }] : []),
        ]}
      />
      <TextField {...fieldProps(fields.place)} label={labels.place} required={false} maxLength={120} />
      <TextField {...fieldProps(fields.hours)} label={labels.hours} maxLength={200} />
      <TextField {...fieldProps(fields.lodging)} label={labels.lodging} maxLength={200} />
    </>
  );
}

/** What is paid, how often, by which way and under which contract. */
export function MoneyFields({ fields, labels }: Props) {
  const { t } = useTranslation();
  const method = fieldProps(fields.payMethod);
  const own = !method.defaultValue || payMethods.some((code) => code === method.defaultValue);
  return (
    <>
      <MoneyField {...fieldProps(fields.pay)} label={labels.pay} hint={t("hiring:offer.payHint")} />
      <ChoiceField
        {...fieldProps(fields.payUnit)}
        label={labels.payUnit}
        options={payUnits.map((value) => ({ value, label: t(`common:per.${value}`) }))}
      />
      <ChoiceField
        {...fieldProps(fields.payCycle)}
        label={labels.payCycle}
        options={payCycles.map((value) => ({ value, label: t(`calls:cycle.${value}`) }))}
      />
      <ChoiceField
        {...method}
        label={labels.payMethod}
        options={[
          ...payMethods.map((value) => ({ value, label: t(`calls:method.${value}`) })),
          ...(own ? [] : [{ value: method.defaultValue, label: method.defaultValue }]),
        ]}
      />
      <SelectField
        {...fieldProps(fields.contractType)}
        label={labels.contractType}
        options={contractTypes.map((value) => ({ value, label: t(`calls:contract.${value}`) }))}
      />
      <TextArea {...fieldProps(fields.breachTerms)} label={labels.breachTerms} rows={3} maxLength={1000} />
    </>
  );
}

/** The words over the terms, and until when they stand. */
export function LetterFields({ fields, labels }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        {...fieldProps(fields.words)}
        label={labels.words}
        hint={t("hiring:offer.wordsHint")}
        required={false}
        rows={5}
        maxLength={1000}
      />
      <DateField
        {...fieldProps(fields.expiresOn)}
        label={labels.expiresOn}
        hint={t("hiring:offer.expiresHint")}
        min={useToday()}
      />
    </>
  );
}

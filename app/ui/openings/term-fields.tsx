import { useTranslation } from "react-i18next";
import { contractTypes, payCycles, payMethods } from "~/domain/openings";
import { ChoiceField, SelectField } from "../choice-field";
import { fieldProps } from "../field";
import { TextArea, TextField } from "../text-field";
import type { FormField } from "./form-field";

type DayProps = { hours: FormField; lodging: FormField; labels: Record<"hours" | "lodging", string> };

/** Hours, and food and lodging. */
export function DayFields({ hours, lodging, labels }: DayProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField {...fieldProps(hours)} label={labels.hours} hint={t("posting:hint.hours")} maxLength={300} />
      <TextField {...fieldProps(lodging)} label={labels.lodging} hint={t("posting:hint.lodging")} maxLength={300} />
    </>
  );
}

type PaidName = "payCycle" | "payMethod" | "contractType" | "breachTerms";
type PaidProps = { fields: Record<PaidName, FormField>; labels: Record<PaidName, string> };

/** How often, by which way and under which contract, and what happens when plans change. */
export function PaidFields({ fields, labels }: PaidProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        {...fieldProps(fields.payCycle)}
        label={labels.payCycle}
        options={payCycles.map((value) => ({ value, label: t(`calls:cycle.${value}`) }))}
      />
      <ChoiceField
        {...fieldProps(fields.payMethod)}
        label={labels.payMethod}
        options={payMethods.map((value) => ({ value, label: t(`calls:method.${value}`) }))}
      />
      <SelectField
        {...fieldProps(fields.contractType)}
        label={labels.contractType}
        hint={t("posting:hint.contractType")}
        options={contractTypes.map((value) => ({ value, label: t(`calls:contract.${value}`) }))}
      />
      <TextArea
        {...fieldProps(fields.breachTerms)}
        label={labels.breachTerms}
        hint={t("posting:hint.breachTerms")}
        rows={3}
        maxLength={1000}
      />
    </>
  );
}

import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { LONGEST_NAME, rhythms, type Rhythm } from "~/domain/alerts";
import { ChoiceField } from "../choice-field";
import { fieldProps } from "../field";
import { TextField } from "../text-field";

export type SearchFieldsProps = { name: FieldMetadata<string>; rhythm: FieldMetadata<Rhythm> };

/** What its person decides of a saved search: its name, and how they are told. */
export function SearchFields({ name, rhythm }: SearchFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField {...fieldProps(name)} label={t("alerts:field.name")} maxLength={LONGEST_NAME} autoComplete="off" />
      <ChoiceField
        {...fieldProps(rhythm)}
        label={t("alerts:field.rhythm")}
        options={rhythms.map((one) => ({
          value: one,
          label: t(`alerts:rhythm.${one}`),
          hint: one === "never" ? undefined : t(`alerts:hint.${one}`),
        }))}
        stacked
      />
    </>
  );
}

/** The fields' labels, in the order of the form. */
export function useSearchLabels() {
  const { t } = useTranslation();
  return { name: t("alerts:field.name"), rhythm: t("alerts:field.rhythm") };
}

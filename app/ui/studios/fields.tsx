import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { studioSizes } from "~/domain/studios";
import { SelectField, type OptionGroup } from "../choice-field";
import { fieldProps } from "../field";
import { TextField } from "../text-field";

type Field = Pick<FieldMetadata<unknown>, "name" | "id" | "errors" | "initialValue">;

/** Name and credit code, as the licence has them. */
export function RegistrationFields({ name, creditCode }: { name: Field; creditCode: Field }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        {...fieldProps(name)}
        label={t("studios:field.name")}
        hint={t("studios:hint.name")}
        autoComplete="organization"
        maxLength={60}
        required
      />
      <TextField
        {...fieldProps(creditCode)}
        label={t("studios:field.creditCode")}
        hint={t("studios:hint.creditCode")}
        autoComplete="off"
        spellCheck={false}
        lang="en"
        required
      />
    </>
  );
}

/** Where a studio sits and how large it is. */
export function PlaceFields({
  division,
  size,
  seats,
  sizeRequired,
}: {
  division: Field;
  size: Field;
  seats: OptionGroup[];
  sizeRequired: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField {...fieldProps(division)} label={t("studios:field.division")} groups={seats} required />
      <SelectField
        {...fieldProps(size)}
        label={t("studios:field.size")}
        options={studioSizes.map((value) => ({ value, label: t(`studios:size.${value}`) }))}
        required={sizeRequired}
      />
    </>
  );
}

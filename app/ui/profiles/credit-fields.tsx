import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { fieldProps } from "../field";
import { TextField } from "../text-field";
import { CraftField } from "./craft-field";

type Field = Pick<FieldMetadata<unknown>, "name" | "id" | "errors" | "initialValue">;
type CreditFields = Record<"title" | "year" | "role" | "filingNumber" | "link", Field>;

/** Labels of a credit's fields, in the order of the form. */
export function useCreditLabels() {
  const { t } = useTranslation();
  return {
    title: t("profiles:credits.title"),
    year: t("profiles:credits.year"),
    role: t("profiles:credits.role"),
    filingNumber: t("profiles:credits.filingNumber"),
    link: t("profiles:credits.link"),
  };
}

/** What a credit says. */
export function CreditFields({ fields }: { fields: CreditFields }) {
  const { t } = useTranslation();
  const labels = useCreditLabels();
  return (
    <>
      <TextField
        {...fieldProps(fields.title)}
        label={labels.title}
        hint={t("profiles:credits.titleHint")}
        maxLength={60}
      />
      <TextField {...fieldProps(fields.year)} label={labels.year} inputMode="numeric" maxLength={4} short />
      <CraftField {...fieldProps(fields.role)} label={labels.role} />
      <TextField
        {...fieldProps(fields.filingNumber)}
        label={labels.filingNumber}
        hint={t("profiles:credits.filingNumberHint")}
        required={false}
        maxLength={60}
      />
      <TextField
        {...fieldProps(fields.link)}
        label={labels.link}
        hint={t("profiles:credits.linkHint")}
        type="url"
        required={false}
        maxLength={500}
      />
    </>
  );
}

import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { fieldProps } from "../field";
import { TextField } from "../text-field";

type Field = Pick<FieldMetadata<unknown>, "name" | "id" | "errors" | "initialValue">;

/** Labels of a link's fields, in the order of the form. */
export function useLinkLabels() {
  const { t } = useTranslation();
  return { title: t("profiles:links.title"), url: t("profiles:links.url") };
}

/** Where a work can be seen, and what it is. */
export function LinkFields({ fields }: { fields: Record<"title" | "url", Field> }) {
  const { t } = useTranslation();
  const labels = useLinkLabels();
  return (
    <>
      <TextField
        {...fieldProps(fields.title)}
        label={labels.title}
        hint={t("profiles:links.titleHint")}
        maxLength={60}
      />
      <TextField {...fieldProps(fields.url)} label={labels.url} type="url" inputMode="url" maxLength={500} />
    </>
  );
}

import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { audiences } from "~/domain/profiles";
import { describe, FieldGroup, fieldProps } from "../field";

type Field = Pick<FieldMetadata<unknown>, "name" | "id" | "errors" | "initialValue">;
export type RateFieldProps = { label: string; id: string; fields: Record<"min" | "max" | "audience", Field> };

/** What one unit of work costs, from and to, and who reads it. */
export function RateField({ label, id, fields }: RateFieldProps) {
  const { t } = useTranslation();
  const amount = (end: "min" | "max") => {
    const { defaultValue, ...own } = fieldProps(fields[end]);
    return (
      <input
        {...describe(own)}
        className="short"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t(`profiles:rates.${end}`, { unit: label })}
        aria-describedby={own.errors?.length ? `${id}-error` : undefined}
        defaultValue={defaultValue}
      />
    );
  };
  const audience = fieldProps(fields.audience);
  return (
    <FieldGroup
      id={id}
      name={id}
      label={label}
      required={false}
      errors={[...(fields.min.errors ?? []), ...(fields.max.errors ?? [])]}
    >
      {amount("min")}
      <span>–</span>
      {amount("max")}
      <span>{t("common:field.yuan")}</span>
      <select
        {...describe(audience)}
        aria-label={t("profiles:rates.audience", { unit: label })}
        defaultValue={audience.defaultValue || "private"}
      >
        {audiences.map((value) => (
          <option key={value} value={value}>
            {t(`profiles:audience.${value}`)}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}

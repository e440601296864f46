import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { describe, Field, type FieldProps } from "./field";

type Input = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "defaultValue"
  | "type"
  | "inputMode"
  | "autoComplete"
  | "placeholder"
  | "maxLength"
  | "lang"
  | "spellCheck"
  | "autoFocus"
  | "list"
  | "readOnly"
  | "pattern"
>;

export type TextFieldProps = FieldProps &
  Input & {
    /** Stands after the control: 人, 天内. */
    unit?: string;
    /** Six rem wide, for figures and codes. */
    short?: boolean;
  };

const split = <T extends FieldProps>({ name, id, label, hint, required, errors, ...rest }: T) => ({
  field: { name, id, label, hint, required, errors },
  rest,
});

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    field,
    rest: { unit, short, type = "text", ...input },
  } = split(props);
  return (
    <Field {...field}>
      <input {...input} {...describe(field)} type={type} className={short ? "short" : undefined} />
      {unit && <span>{unit}</span>}
    </Field>
  );
}

export type TextAreaProps = FieldProps &
  Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "defaultValue" | "rows" | "placeholder" | "maxLength" | "lang">;

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const {
    field,
    rest: { rows = 4, ...area },
  } = split(props);
  return (
    <Field {...field}>
      <textarea {...area} {...describe(field)} rows={rows} />
    </Field>
  );
}

export type MoneyFieldProps = Omit<TextFieldProps, "unit" | "type" | "inputMode">;

/** An amount in yuan, as people type it. */
export function MoneyField(props: MoneyFieldProps) {
  const { t } = useTranslation();
  return <TextField short {...props} inputMode="decimal" autoComplete="off" unit={t("common:field.yuan")} />;
}

export type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean };

/** Files from the reader's own device; the form needs encType="multipart/form-data". */
export function FileField(props: FileFieldProps) {
  const { field, rest } = split(props);
  return (
    <Field {...field}>
      <input {...rest} {...describe(field)} type="file" />
    </Field>
  );
}

/** A value that travels with the form: a version, a way back. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMessage } from "./use-message";

/** What every field takes; conform's field metadata fits (`{...fieldProps(fields.title)}`), and so do plain values. */
export type FieldProps = {
  name: string;
  /** The control's id; the name where it is left out. */
  id?: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  /** Locale keys, or JSON of a key and its values. */
  errors?: string[] | null;
};

/** The part of conform's metadata that a field needs, without its types in the browser of public pages. */
type Metadata = { name: string; id: string; errors?: string[] | undefined; initialValue?: unknown };

/** Name, id, errors and the value to start from, of one of conform's fields. */
export function fieldProps(field: Metadata) {
  return { name: field.name, id: field.id, errors: field.errors, defaultValue: textOf(field.initialValue) };
}

/** The same for a field of many values. */
export function setProps(field: Metadata) {
  const value = field.initialValue;
  const values = Array.isArray(value) ? value.map(textOf) : value ? [textOf(value)] : [];
  return { name: field.name, id: field.id, errors: field.errors, defaultValue: values.filter(Boolean) };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** What a control says of itself to those who do not see its hint and its error. */
export function describe({ id, name, hint, errors, required }: Omit<FieldProps, "label">, said = false) {
  const base = id ?? name;
  const wrong = Boolean(errors?.length);
  const ids = [hint && `${base}-hint`, said && `${base}-said`, wrong && `${base}-error`].filter(Boolean).join(" ");
  return {
    id: base,
    name,
    "aria-describedby": ids || undefined,
    "aria-invalid": wrong || undefined,
    "aria-required": required || undefined,
  };
}

/** Label, hint, control, and the error beside them. The control takes `describe(props)`. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={field.id ?? field.name}>
        {field.label}
        <Optional required={field.required} />
      </label>
      <Hint {...field} />
      <div className="set">{children}</div>
      <FieldError {...field} />
    </div>
  );
}

/** The same around several controls: radios, check boxes, a pair of dates. Its id is where a link from the problems lands. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const base = field.id ?? field.name;
  const wrong = Boolean(field.errors?.length);
  const ids = [field.hint && `${base}-hint`, wrong && `${base}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="field" id={base} tabIndex={-1} aria-describedby={ids || undefined}>
      <legend>
        {field.label}
        <Optional required={field.required} />
      </legend>
      <Hint {...field} />
      <div className="set">{children}</div>
      <FieldError {...field} />
    </fieldset>
  );
}

function Optional({ required }: { required?: boolean }) {
  const { t } = useTranslation();
  return required === false ? <span className="optional">{t("common:field.optional")}</span> : null;
}

function Hint({ id, name, hint }: Pick<FieldProps, "id" | "name" | "hint">) {
  return hint ? (
    <p className="hint" id={`${id ?? name}-hint`}>
      {hint}
    </p>
  ) : null;
}

/** The error beside a control, in words that say what to do. */
export function FieldError({ id, name, errors }: Pick<FieldProps, "id" | "name" | "errors">) {
  const { t } = useTranslation();
  const say = useMessage();
  if (!errors?.length) return null;
  return (
    <p className="error" id={`${id ?? name}-error`}>
      <b>{t("common:field.change")}</b>
      {errors.map(say).join(" ")}
    </p>
  );
}

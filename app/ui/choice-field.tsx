import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describe, Field, FieldError, FieldGroup, type FieldProps } from "./field";

export type Option = { value: string; label: string; hint?: string };
export type OptionGroup = { label: string; options: Option[] };

export type SelectFieldProps = FieldProps & {
  options?: Option[];
  groups?: OptionGroup[];
  defaultValue?: string;
  /** The first, empty line; "请选择" unless given. */
  blank?: string | null;
};

/** One of a list, in a native select. */
export function SelectField({ options = [], groups = [], defaultValue, blank, ...field }: SelectFieldProps) {
  const { t } = useTranslation();
  return (
    <Field {...field}>
      <select {...describe(field)} defaultValue={defaultValue}>
        {blank !== null && <option value="">{blank ?? t("common:field.choose")}</option>}
        <Options options={options} />
        {groups.map(({ label, options: own }) => (
          <optgroup key={label} label={label}>
            <Options options={own} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function Options({ options }: { options: Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

export type ChoiceFieldProps = FieldProps & { options: Option[]; defaultValue?: string; stacked?: boolean };

/** One of a few, all in sight. */
export function ChoiceField({ options, defaultValue, stacked, ...field }: ChoiceFieldProps) {
  return (
    <FieldGroup {...field}>
      <Boxes {...field} type="radio" options={options} chosen={defaultValue ? [defaultValue] : []} stacked={stacked} />
    </FieldGroup>
  );
}

export type CheckSetProps = FieldProps & { options: Option[]; defaultValue?: string[]; stacked?: boolean };

/** Any of a few, all in sight. */
export function CheckSet({ options, defaultValue = [], stacked, ...field }: CheckSetProps) {
  return (
    <FieldGroup {...field}>
      <Boxes {...field} type="checkbox" options={options} chosen={defaultValue} stacked={stacked} />
    </FieldGroup>
  );
}

type BoxesProps = Pick<FieldProps, "name" | "id" | "errors"> & {
  type: "radio" | "checkbox";
  options: Option[];
  chosen: string[];
  stacked?: boolean;
};

function Boxes({ name, id, errors, type, options, chosen, stacked }: BoxesProps) {
  const below = stacked || options.some(({ hint }) => hint);
  return options.map(({ value, label, hint }) => (
    <label key={value} htmlFor={`${id ?? name}-${value}`} className={below ? "stacked" : undefined}>
      <input
        type={type}
        id={`${id ?? name}-${value}`}
        name={name}
        value={value}
        defaultChecked={chosen.includes(value)}
        aria-invalid={errors?.length ? true : undefined}
      />
      <span>
        {label}
        {hint && <small className="hint">{hint}</small>}
      </span>
    </label>
  ));
}

export type CheckboxFieldProps = Omit<FieldProps, "label"> & {
  /** What ticking says; may hold links. */
  label: ReactNode;
  /** conform's "on", or a plain truth. */
  defaultValue?: string;
  defaultChecked?: boolean;
};

/** One box to tick: a consent, a switch. */
export function CheckboxField({ label, defaultValue, defaultChecked, hint, ...field }: CheckboxFieldProps) {
  const own = describe({ ...field, hint });
  return (
    <div className="field tick">
      <label htmlFor={own.id}>
        <input {...own} type="checkbox" value="on" defaultChecked={defaultChecked ?? defaultValue === "on"} />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="hint" id={`${own.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError {...field} />
    </div>
  );
}

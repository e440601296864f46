import { useState, type ChangeEvent } from "react";
import { useTranslation } from "react-i18next";
import { daysBetween, isDay, type Day } from "~/domain/days";
import { describe, Field, FieldGroup, type FieldProps } from "./field";
import { useWords } from "./use-words";

export type DateFieldProps = FieldProps & { defaultValue?: string; min?: Day; max?: Day };

/** A native date, with the day in words beside it, since browsers write dates each in their own way. */
export function DateField({ defaultValue = "", min, max, ...field }: DateFieldProps) {
  const words = useWords();
  const [day, setDay] = useState(defaultValue);
  const own = describe(field, true);
  return (
    <Field {...field}>
      <input
        {...own}
        type="date"
        defaultValue={defaultValue}
        min={min}
        max={max}
        onChange={(event) => setDay(event.target.value)}
      />
      <span className="said" id={`${own.id}-said`}>
        {isDay(day) ? words.day(day) : ""}
      </span>
    </Field>
  );
}

type End = { name: string; id?: string; label: string; defaultValue?: string; errors?: string[] | null };
export type DateRangeFieldProps = Omit<FieldProps, "name" | "errors"> & { from: End; to: End; min?: Day; max?: Day };

/** First and last day, and in words what they span. */
export function DateRangeField({
  from,
  to,
  min,
  max,
  id = `${from.id ?? from.name}-range`,
  ...field
}: DateRangeFieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [days, setDays] = useState({ from: from.defaultValue ?? "", to: to.defaultValue ?? "" });
  const errors = [...(from.errors ?? []), ...(to.errors ?? [])];
  const whole = isDay(days.from) && isDay(days.to) && days.from <= days.to;
  const end = (side: "from" | "to", { label, defaultValue, ...own }: End) => (
    <input
      {...describe(own)}
      type="date"
      aria-label={label}
      aria-describedby={`${id}-error ${id}-hint`}
      defaultValue={defaultValue}
      min={min}
      max={max}
      onChange={(event: ChangeEvent<HTMLInputElement>) => setDays({ ...days, [side]: event.target.value })}
    />
  );
  return (
    <FieldGroup {...field} id={id} name={from.name} errors={errors}>
      {end("from", from)}
      <span>{t("common:field.to")}</span>
      {end("to", to)}
      <span className="said">
        {whole &&
          t("common:field.span", {
            days: words.fullDayRange(days.from, days.to),
            count: daysBetween(days.from, days.to) + 1,
          })}
      </span>
    </FieldGroup>
  );
}

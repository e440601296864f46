import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "./words";

export type FiltersProps = {
  action: string;
  /** How many conditions are in force; shown where the column is folded. */
  chosen: number;
  /** Hidden fields that the filters keep: the words searched, the order. */
  kept?: Record<string, string>;
  children: ReactNode;
};

/** The quiet column beside a list; on a phone it folds into one line. A plain GET form. */
export function Filters({ action, chosen, kept = {}, children }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <details className="filters">
      <summary>{t("common:filters.summary", { count: chosen })}</summary>
      <Form action={action} preventScrollReset>
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <button className="button wide">{t("common:filters.update")}</button>
      </Form>
    </details>
  );
}

type Value = { value: string; label: string; count: number; chosen: boolean };
export type FacetProps = {
  legend: string;
  name: string;
  values: Value[];
  /** Further values, folded away under these words. */
  rest?: { summary: string; values: Value[] };
};

/** One facet: its values with how many each would leave. */
export function Facet({ legend, name, values, rest }: FacetProps) {
  const box = ({ value, label, count, chosen }: Value) => (
    <label key={value}>
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
      <span>{label}</span>
      <span>{formatCount(count)}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map(box)}
      {rest && rest.values.length > 0 && (
        <details className="rest">
          <summary>{rest.summary}</summary>
          {rest.values.map(box)}
        </details>
      )}
    </fieldset>
  );
}

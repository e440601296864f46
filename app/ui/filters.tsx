import { Form } from "@remix-run/react";
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "./words";

export type FiltersProps = {
  action: string;
  /** How many conditions are in force; shown where the column is folded. */
  chosen: number;
  /** Hidden fields that the filters keep: the words searched, the order. */
  kept?: Record<string, string>;
  /** What the list holds as it is filtered now, on the button that leads back to it: 看264位创作者. */
  show?: string;
  children: ReactNode;
};

/**
 * The quiet column beside a list: a plain GET form. On a phone it folds into one line, which opens a dialog, or
 * where no scripts run unfolds in place.
 */
export function Filters({ action, chosen, kept = {}, show, children }: FiltersProps) {
  const { t } = useTranslation();
  const [apart, setApart] = useState(false);
  const form = (
    <Form action={action} preventScrollReset>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <button className="button wide">{t("common:filters.update")}</button>
    </Form>
  );
  const open = (event: MouseEvent) => {
    if (!show || !matchMedia(NARROW).matches) return;
    event.preventDefault();
    setApart(true);
  };
  return (
    <>
      <details className="filters">
        <summary onClick={open}>
          {chosen > 0 ? t("common:filters.summary", { count: chosen }) : t("common:filters.title")}
        </summary>
        {!apart && form}
      </details>
      {apart && (
        <FilterDialog show={show!} onClose={() => setApart(false)}>
          {form}
        </FilterDialog>
      )}
    </>
  );
}

/** Where the column has no room beside the list; as in search.css. */
const NARROW = "(max-width: 59.99rem)";

function FilterDialog({ show, onClose, children }: { show: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="filters apart" aria-labelledby="filters" onClose={onClose}>
      <h2 id="filters" tabIndex={-1} autoFocus>
        {t("common:filters.title")}
      </h2>
      {children}
      <p role="status" className="sr-only">
        {show}
      </p>
      <button type="button" className="button main wide" onClick={() => dialog.current?.close()}>
        {show}
      </button>
    </dialog>
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

import { Form } from "@remix-run/react";
import { lazy, Suspense, useRef, useState, type ReactNode, type SyntheticEvent } from "react";
import type { SearchKind } from "~/domain/search";

// Most readers of a page never search. Where the list cannot be loaded, the field does without.
const Suggestions = lazy(() => import("./search/suggestions").catch(() => ({ default: () => null })));

export type SearchBoxProps = {
  action: string;
  label: string;
  button: string;
  defaultValue?: string;
  placeholder?: string;
  /** What it suggests while one types. */
  suggests?: SearchKind;
  /** Hidden fields that a new search keeps. */
  children?: ReactNode;
};

/** One box: crafts, titles, places, names, pinyin. */
export function SearchBox({ action, label, button, defaultValue, placeholder, suggests, children }: SearchBoxProps) {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const typed = useRef(false);
  const use = ({ currentTarget, nativeEvent }: SyntheticEvent<HTMLInputElement>) => {
    typed.current = nativeEvent.type === "input" && !(nativeEvent as InputEvent).isComposing;
    if (suggests) setField(currentTarget);
  };
  return (
    <Form className="search" role="search" action={action}>
      <label className="sr-only" htmlFor="q">
        {label}
      </label>
      <div className="asked">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={defaultValue}
          placeholder={placeholder}
          enterKeyHint="search"
          onFocus={use}
          onInput={use}
        />
        {suggests && field && (
          <Suspense>
            <Suggestions field={field} kind={suggests} typed={typed} />
          </Suspense>
        )}
      </div>
      {children}
      <button className="button main">{button}</button>
    </Form>
  );
}

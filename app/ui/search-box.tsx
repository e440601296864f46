import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

export type SearchBoxProps = {
  action: string;
  label: string;
  button: string;
  defaultValue?: string;
  placeholder?: string;
  /** Hidden fields that a new search keeps. */
  children?: ReactNode;
};

/** One box: crafts, titles, places, names, pinyin. */
export function SearchBox({ action, label, button, defaultValue, placeholder, children }: SearchBoxProps) {
  return (
    <Form className="search" role="search" action={action}>
      <label className="sr-only" htmlFor="q">
        {label}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={defaultValue}
        placeholder={placeholder}
        enterKeyHint="search"
      />
      {children}
      <button className="button main">{button}</button>
    </Form>
  );
}

import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useLocale } from "./use-words";

export type Crumb = string | { text: string; to: string };

/** The quiet line over a title: where this belongs, and when it was posted. */
export function Crumbs({ items }: { items: (Crumb | null | false)[] }) {
  const dot = useLocale() === "en" ? " · " : "·";
  const shown = items.filter((item): item is Crumb => Boolean(item));
  return (
    <p className="crumbs">
      {shown.map((item, index) => (
        <Fragment key={index}>
          {index > 0 && dot}
          {typeof item === "string" ? item : <Link to={item.to}>{item.text}</Link>}
        </Fragment>
      ))}
    </p>
  );
}

import { Link, useLocation } from "@remix-run/react";

export type AreaItem = { text: string; to: string };

/** The way through one part of the house, under its name; the first item is the part's own front page. */
export function AreaNav({ label, items }: { label: string; items: AreaItem[] }) {
  const { pathname } = useLocation();
  const isCurrent = (to: string, first: boolean) => pathname === to || (!first && pathname.startsWith(`${to}/`));
  return (
    <nav className="area-nav" aria-label={label}>
      <ul>
        {items.map(({ text, to }, index) => (
          <li key={to}>
            <Link to={to} aria-current={isCurrent(to, index === 0) ? "page" : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Link, useLocation } from "@remix-run/react";

/** `also`: where pages lie that belong to this item and do not stand below its address. */
export type AreaItem = { text: string; to: string; also?: string };

/** The way through one part of the house, under its name; the first item is the part's own front page. */
export function AreaNav({ label, items }: { label: string; items: AreaItem[] }) {
  const { pathname } = useLocation();
  const isCurrent = ({ to, also }: AreaItem, first: boolean) =>
    pathname === to || (!first && pathname.startsWith(`${to}/`)) || (also !== undefined && pathname.startsWith(also));
  return (
    <nav className="area-nav" aria-label={label}>
      <ul>
        {items.map((item, index) => (
          <li key={item.to}>
            <Link to={item.to} aria-current={isCurrent(item, index === 0) ? "page" : undefined}>
              {item.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

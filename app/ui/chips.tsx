import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The conditions in force; each link is the same page without one of them. */
export function Chips({ items }: { items: { text: string; to: string }[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("common:chips.label")}>
      {items.map(({ text, to }) => (
        <li key={to}>
          <Link to={to} aria-label={t("common:chips.remove", { text })} preventScrollReset>
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export type PagesProps = { page: number; pages: number; hrefOf: (page: number) => string };

/** Page numbers around this one, and the next page. */
export function Pages({ page, pages, hrefOf }: PagesProps) {
  const { t } = useTranslation();
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={t("common:pages.label")}>
      {page > 1 && (
        <Link to={hrefOf(page - 1)} rel="prev">
          {t("common:pages.previous")}
        </Link>
      )}
      {numbersAround(page, pages).map((number, index, all) => (
        <span key={number}>
          {index > 0 && number - all[index - 1]! > 1 && <span aria-hidden="true">… </span>}
          <Link
            to={hrefOf(number)}
            aria-current={number === page ? "page" : undefined}
            aria-label={t("common:pages.number", { number })}
          >
            {number}
          </Link>
        </span>
      ))}
      {page < pages && (
        <Link to={hrefOf(page + 1)} rel="next">
          {t("common:pages.next")}
        </Link>
      )}
    </nav>
  );
}

/** First, last, and the pages beside this one. */
function numbersAround(page: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
}

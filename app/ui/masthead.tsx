import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Wordmark } from "./mark";
import { ReaderMenu } from "./reader-menu";
import type { ShellData } from "./shell";

/** Mark, the way through this part of the house, and the reader's own tools. */
export function Masthead({ viewer, areas }: Pick<ShellData, "viewer" | "areas">) {
  const { t } = useTranslation();
  const { pathname, search, key } = useLocation();
  const items = useItems(areas.office && pathname.startsWith(paths.office()), areas.seats);
  return (
    <header className="masthead">
      <Wordmark current={pathname === paths.front()} />
      <nav aria-label={t("common:nav.main")}>
        <ul>
          {items.map(({ text, to }) => (
            <li key={to}>
              <Link to={to} aria-current={isCurrent(pathname, to) ? "page" : undefined}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="tools">
        {viewer ? (
          <>
            <li>
              <Notices unread={viewer.unread} />
            </li>
            <li>
              <ReaderMenu key={key} name={viewer.name} areas={areas} />
            </li>
          </>
        ) : (
          <li>
            <Link to={paths.logIn(pathname + search)}>{t("common:nav.logIn")}</Link>
          </li>
        )}
        <li>
          <LanguageSwitch />
        </li>
      </ul>
    </header>
  );
}

/** The public rooms, or the office's own. */
function useItems(office: boolean, seats: boolean) {
  const { t } = useTranslation();
  if (office) {
    return [
      { text: t("common:nav.desk"), to: paths.office() },
      { text: t("common:nav.verification"), to: paths.officeStudios() },
      { text: t("common:nav.placements"), to: paths.officePlacements() },
      { text: t("common:nav.sheets"), to: paths.sheets(null) },
      ...(seats ? [{ text: t("common:nav.seats"), to: paths.officeSeats() }] : []),
    ];
  }
  return [
    { text: t("common:nav.openings"), to: paths.openings() },
    { text: t("common:nav.profiles"), to: paths.profiles() },
    { text: t("common:nav.studios"), to: paths.studios() },
    { text: t("common:nav.programmes"), to: paths.programmes() },
  ];
}

const isCurrent = (pathname: string, to: string) =>
  pathname === to || (to !== paths.office() && pathname.startsWith(`${to}/`));

function Notices({ unread }: { unread: number }) {
  const { t } = useTranslation();
  return (
    <Link to={paths.notices()}>
      {t("common:nav.notices")}
      {unread > 0 && (
        <>
          <span className="unread" aria-hidden="true">
            {unread > 99 ? "99+" : unread}
          </span>
          <span className="sr-only">{t("common:nav.unread", { count: unread })}</span>
        </>
      )}
    </Link>
  );
}

/** The same page in the other language; a full load, so that every word of it changes. */
function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  const query = new URLSearchParams(search);
  query.set("lang", other);
  return (
    <a href={`${pathname}?${query}`} lang={other} hrefLang={other}>
      {t("common:nav.otherLanguage")}
    </a>
  );
}

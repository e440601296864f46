import { Form, Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Wordmark } from "./mark";
import type { ShellData } from "./shell";

type Item = { text: string; to: string };

/** Mark, the way through this part of the house, and the reader's own tools. */
export function Masthead({ data }: { data: ShellData }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const office = pathname.startsWith(paths.office()) && data.areas.office;
  const items: Item[] = office
    ? [
        { text: t("common:nav.queue"), to: paths.office() },
        { text: t("common:nav.officeStudios"), to: paths.officeStudios() },
        { text: t("common:nav.placements"), to: paths.officePlacements() },
        { text: t("common:nav.seats"), to: paths.officeSeats() },
      ]
    : [
        { text: t("common:nav.openings"), to: paths.openings() },
        { text: t("common:nav.profiles"), to: paths.profiles() },
        { text: t("common:nav.studios"), to: paths.studios() },
        { text: t("common:nav.programmes"), to: paths.programmes() },
      ];
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
        {data.viewer ? (
          <>
            <li>
              <Notices unread={data.viewer.unread} />
            </li>
            <li>
              <ReaderMenu name={data.viewer.name} areas={data.areas} />
            </li>
          </>
        ) : (
          <li>
            <Link to={paths.logIn(pathname)}>{t("common:nav.logIn")}</Link>
          </li>
        )}
        <li>
          <LanguageSwitch />
        </li>
      </ul>
    </header>
  );
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
          <span className="count" aria-hidden="true">
            {unread > 99 ? "99+" : unread}
          </span>
          <span className="hidden">{t("common:nav.unread", { count: unread })}</span>
        </>
      )}
    </Link>
  );
}

/** The reader's own rooms, behind their name; opens without a script. */
function ReaderMenu({ name, areas }: { name: string; areas: ShellData["areas"] }) {
  const { t } = useTranslation();
  const { key } = useLocation();
  const rooms: Item[] = [
    ...(areas.talent ? [{ text: t("common:nav.talent"), to: paths.talent() }] : []),
    ...areas.studios.map(({ id, name: studio }) => ({ text: studio, to: paths.studioHome(id) })),
    ...(areas.office ? [{ text: t("common:nav.office"), to: paths.office() }] : []),
    { text: t("common:nav.account"), to: paths.account() },
  ];
  return (
    <details className="menu" key={key}>
      <summary>{name}</summary>
      <ul>
        {rooms.map(({ text, to }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
        <li>
          <Form method="post" action={paths.logOut()}>
            <button className="bare">{t("common:nav.logOut")}</button>
          </Form>
        </li>
      </ul>
    </details>
  );
}

/** The same page in the other language. */
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

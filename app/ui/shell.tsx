import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import type { Message } from "~/domain/errors";
import type { Locale } from "~/domain/identity";
import { paths } from "~/http/paths";
import { Footer, type Operator } from "./footer";
import { Masthead } from "./masthead";
import { Flash } from "./notice";
import { TodayContext } from "./use-words";

/** What stands around every page. */
export type ShellData = {
  /** Null for somebody signed out. */
  viewer: { name: string; unread: number } | null;
  /** The rooms of the house that are the reader's own. */
  areas: { talent: boolean; studios: { id: string; name: string }[]; office: boolean; seats: boolean };
  locale: Locale;
  /** The day on the server's clock. */
  today: Day;
  operator: Operator;
  /** Demonstration data is in the database. */
  demo: boolean;
  /** What just happened, to be said once. */
  flash: Message | null;
};

/** Skip link, masthead, the page's main, footer. */
export function Shell({ data, children }: { data: ShellData; children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <TodayContext.Provider value={data.today}>
      <div className="page" data-area={pathname.startsWith(paths.office()) ? "office" : undefined}>
        <a className="skip" href="#main">
          {t("common:skip")}
        </a>
        <Masthead viewer={data.viewer} areas={data.areas} />
        <main id="main" tabIndex={-1}>
          <Flash message={data.flash} />
          {children}
        </main>
        <Footer operator={data.operator} demo={data.demo} />
      </div>
    </TodayContext.Provider>
  );
}

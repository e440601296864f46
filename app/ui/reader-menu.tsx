import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import type { ShellData } from "./shell";
import { forgetSearches } from "./search/recent-searches";

/** The reader's own rooms, behind their name; opens without a script. */
export function ReaderMenu({ name, areas }: { name: string; areas: ShellData["areas"] }) {
  const { t } = useTranslation();
  const rooms = [
    areas.talent && { text: t("common:nav.talent"), to: paths.talent() },
    ...areas.studios.map((studio) => ({ text: studio.name, to: paths.studioHome(studio.id) })),
    areas.office && { text: t("common:nav.office"), to: paths.office() },
    { text: t("common:nav.account"), to: paths.account() },
  ].filter((room) => room !== false);
  return (
    <details className="menu">
      <summary>
        <span>{name}</span>
      </summary>
      <ul>
        {rooms.map(({ text, to }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
        <li>
          <Form method="post" action={paths.logOut()} onSubmit={forgetSearches}>
            <button className="bare">{t("common:nav.logOut")}</button>
          </Form>
        </li>
      </ul>
    </details>
  );
}

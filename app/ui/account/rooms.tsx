import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";

export type RoomsProps = { talent: boolean; studios: { id: string; name: string; role: string }[]; office: boolean };

/** What a person does here, and what they could begin. */
export function Rooms({ talent, studios, office }: RoomsProps) {
  const { t } = useTranslation();
  const rooms = [
    talent && { to: paths.talent(), text: t("account:overview.talent") },
    ...studios.map(({ id, name, role }) => ({ to: paths.studioHome(id), text: name, note: t(`account:role.${role}`) })),
    office && { to: paths.office(), text: t("account:overview.office") },
    !talent && { to: paths.talentBegin(), text: t("account:overview.talentBegin") },
    { to: paths.studioBegin(), text: t("account:overview.studioBegin") },
  ].filter((room) => room !== false);
  return (
    <section>
      <h2>{t("account:overview.rooms")}</h2>
      <ul className="flow">
        {rooms.map(({ to, text, ...room }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
            {"note" in room && <span className="small quiet"> {room.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

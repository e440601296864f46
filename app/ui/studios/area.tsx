import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import type { ShownStanding } from "~/domain/studios";
import { AreaNav } from "../area-nav";
import { StandingMark } from "./standing";

const rooms = ["productions", "openings", "applications", "engagements", "members", "verification", "page"] as const;

export type StudioAreaProps = {
  studio: ShownStanding & { id: string; name: string };
  /** Owners keep the public page as well. */
  owner: boolean;
};

/** Over every page of a studio's own rooms: whose they are, where its verification stands, and the way through. */
export function StudioArea({ studio, owner }: StudioAreaProps) {
  const { t } = useTranslation();
  const items = [
    { text: t("studios:area.home"), to: paths.studioHome(studio.id) },
    ...rooms
      .filter((room) => owner || room !== "page")
      .map((part) => ({
        text: t(`studios:area.${part}`),
        to: paths.studioPart(studio.id, part),
      })),
  ];
  return (
    <div className="area">
      <header>
        <p className="area-name">
          <Link to={paths.studioHome(studio.id)}>{studio.name}</Link>
        </p>
        <StandingMark {...studio} />
      </header>
      <AreaNav label={t("studios:area.label")} items={items} />
    </div>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import type { OwnStudio } from "~/domain/studios.server";
import { AreaNav } from "../area-nav";
import { StandingMark } from "./standing";

const parts = ["productions", "openings", "applications", "engagements", "members", "page", "verification"] as const;

/** Over every page of a studio's own rooms: whose they are, where its verification stands, and the way through. */
export function StudioArea({ studio }: { studio: Pick<OwnStudio, "id" | "name" | "standing" | "verifiedOn" | "verifiedUntil"> }) {
  const { t } = useTranslation();
  const items = [
    { text: t("studios:area.home"), to: paths.studioHome(studio.id) },
    ...parts.map((part) => ({ text: t(`studios:area.${part}`), to: paths.studioPart(studio.id, part) })),
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

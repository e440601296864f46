import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { AreaNav } from "../area-nav";

/** Over every page of a creative's own rooms: whose they are, and the way through. */
export function TalentArea({ name }: { name: string }) {
  const { t } = useTranslation();
  const items = [
    { text: t("profiles:area.home"), to: paths.talent() },
    { text: t("profiles:area.profile"), to: paths.talentProfile() },
    { text: t("profiles:area.applications"), to: paths.talentApplications(), also: paths.talentOffer("") },
    { text: t("profiles:area.engagements"), to: paths.talentEngagements() },
  ];
  return (
    <div className="area">
      <header>
        <p className="area-name">
          <Link to={paths.talent()}>{name}</Link>
        </p>
      </header>
      <AreaNav label={t("profiles:area.label")} items={items} />
    </div>
  );
}

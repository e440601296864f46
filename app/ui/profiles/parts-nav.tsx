import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { AreaNav } from "../area-nav";

const parts = ["credits", "pictures", "clips", "links", "availability", "rates", "publication", "preview"] as const;

/** The way through one's own profile. */
export function PartsNav() {
  const { t } = useTranslation();
  const items = [
    { text: t("profiles:part.words"), to: paths.talentProfile() },
    ...parts.map((part) => ({ text: t(`profiles:part.${part}`), to: paths.talentProfile(part) })),
  ];
  return (
    <div className="parts">
      <AreaNav label={t("profiles:part.label")} items={items} />
    </div>
  );
}

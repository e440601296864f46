import { useTranslation } from "react-i18next";

/** How long papers have waited: since today, or for so many days. */
export function Waited({ days }: { days: number | null }) {
  const { t } = useTranslation();
  if (days === null) return null;
  return days === 0 ? t("office:age.today") : t("office:age.days", { count: days });
}

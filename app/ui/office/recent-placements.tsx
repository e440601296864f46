import { Link } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { filterQuery, type PlacementFilter } from "~/domain/engagements";
import { paths } from "~/http/paths";
import { PlacementLedger } from "../engagements/placement-ledger";
import { Section } from "../section";

export type RecentPlacementsProps = {
  placements: ComponentProps<typeof PlacementLedger>["items"];
  total: number;
  /** The days that "lately" means, as the ledger's filter. */
  recent: PlacementFilter;
};

/** Who was at work in the last thirty days: the newest rows of the ledger. */
export function RecentPlacements({ placements, total, recent }: RecentPlacementsProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t("office:placements.title")}
      aside={
        <Link to={paths.officePlacements(filterQuery(recent))}>{t("office:placements.all", { count: total })}</Link>
      }
    >
      {placements.length === 0 ? (
        <p className="quiet">{t("office:placements.empty")}</p>
      ) : (
        <PlacementLedger items={placements} filter={recent} />
      )}
    </Section>
  );
}

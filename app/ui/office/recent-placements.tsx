import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { useWords } from "../use-words";

type Placement = {
  id: string;
  number: number;
  person: string;
  role: string;
  production: string | null;
  studio: { id: string; name: string };
  county: string;
  startDate: Day;
  endDate: Day | null;
  endedOn: Day | null;
  days: number;
};
export type RecentPlacementsProps = {
  placements: Placement[];
  total: number;
  /** The days that "lately" means, as the ledger's filter. */
  recent: { from: string; to: string; state: string };
};

const columns = ["number", "person", "craft", "production", "county", "dates", "days"] as const;

/** Who was at work in the last thirty days: the newest rows of the ledger. */
export function RecentPlacements({ placements, total, recent }: RecentPlacementsProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Section
      title={t("office:placements.title")}
      aside={<Link to={paths.officePlacements(recent)}>{t("office:placements.all", { count: total })}</Link>}
    >
      {placements.length === 0 ? (
        <p className="quiet">{t("office:placements.empty")}</p>
      ) : (
        <Ledger caption={t("office:placements.title")} stack>
          <LedgerHead
            columns={columns.map((name) => ({ name: t(`office:column.${name}`), figure: name === "days" }))}
          />
          <tbody>
            {placements.map((row) => (
              <tr key={row.id}>
                <Cell label={t("office:column.number")} tone="quiet">
                  <Link to={paths.officePlacement(row.id)}>LY-{String(row.number).padStart(4, "0")}</Link>
                </Cell>
                <RowName>{row.person}</RowName>
                <Cell label={t("office:column.craft")}>{roleName(row.role, words.locale)}</Cell>
                <Cell label={t("office:column.production")} full>
                  {row.production && words.title(row.production)}
                  <Link to={paths.officeStudio(row.studio.id)} className="quiet">
                    {row.studio.name}
                  </Link>
                </Cell>
                <Cell label={t("office:column.county")}>{row.county}</Cell>
                <Cell label={t("office:column.dates")} full>
                  {words.dayRange(row.startDate, row.endedOn ?? row.endDate)}
                </Cell>
                <Cell label={t("office:column.days")} figure>
                  {words.count(row.days)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
    </Section>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { engagementNumber, filterQuery, type Placement, type PlacementFilter } from "~/domain/engagements";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { useEngagementWords } from "./use-engagement-words";

type Props = { items: Placement[]; filter: PlacementFilter };

const columns = [
  "number",
  "person",
  "role",
  "production",
  "county",
  "dates",
  "days",
  "pay",
  "origin",
  "state",
] as const;
const figures: readonly string[] = ["days", "pay"];

/** The office's ledger of placements. */
export function PlacementLedger({ items, filter }: Props) {
  const { t } = useTranslation();
  return (
    <Ledger caption={t("engagements:office.title")} stack className="records">
      <LedgerHead
        columns={columns.map((name) => ({ name: t(`engagements:column.${name}`), figure: figures.includes(name) }))}
      />
      <tbody>
        {items.map((row) => (
          <PlacementRow key={row.id} row={row} filter={filter} />
        ))}
      </tbody>
    </Ledger>
  );
}

function PlacementRow({ row, filter }: { row: Placement; filter: PlacementFilter }) {
  const { t } = useTranslation();
  const words = useEngagementWords();
  const label = (column: (typeof columns)[number]) => t(`engagements:column.${column}`);
  const { pay } = row;
  return (
    <tr>
      <Cell label={label("number")} tone="quiet">
        {engagementNumber(row.number)}
      </Cell>
      <RowName>
        <Link to={paths.officePlacement(row.id)}>{words.person(row.person)}</Link>
      </RowName>
      <Cell label={label("role")}>{words.role(row.role)}</Cell>
      <Cell label={label("production")} full>
        {words.production(row.production)}{" "}
        <Link to={paths.officePlacements(filterQuery({ ...filter, studioId: row.studio.id }))} className="quiet">
          {words.studio(row.studio)}
        </Link>
      </Cell>
      <Cell label={label("county")}>{row.county}</Cell>
      <Cell label={label("dates")} full>
        {words.dayRange(row.startDate, row.endedOn ?? row.endDate)}
      </Cell>
      <Cell label={label("days")} figure>
        {words.count(row.days)}
      </Cell>
      <Cell label={label("pay")} figure>
        {pay && words.pay(pay.min, pay.max, pay.unit)}
      </Cell>
      <Cell label={label("origin")}>{t(`engagements:origin.${row.origin}`)}</Cell>
      <Cell label={label("state")} tone={words.tone(row.state)}>
        {words.state(row.state)}
      </Cell>
    </tr>
  );
}

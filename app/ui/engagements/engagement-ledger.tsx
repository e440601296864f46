import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { engagementNumber, type EngagementView } from "~/domain/engagements";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { useEngagementWords } from "./use-engagement-words";

type Props = {
  engagements: EngagementView[];
  caption: string;
  /** Whose list: the other side is named in it. */
  side: "creative" | "studio";
  hrefOf: (engagement: EngagementView) => string;
};

/** Engagements of one side: number, who or whose, when, for what pay, and where each stands. */
export function EngagementLedger({ engagements, caption, side, hrefOf }: Props) {
  const { t } = useTranslation();
  const words = useEngagementWords();
  const columns = [
    "number",
    side === "studio" ? "person" : "studio",
    "role",
    "production",
    "dates",
    "pay",
    "state",
  ] as const;
  const label = (column: (typeof columns)[number]) => t(`engagements:column.${column}`);
  return (
    <Ledger caption={caption} stack className="records">
      <LedgerHead columns={columns.map((column) => ({ name: label(column), figure: column === "pay" }))} />
      <tbody>
        {engagements.map((engagement) => (
          <tr key={engagement.id}>
            <Cell label={label("number")} tone="quiet">
              {engagementNumber(engagement.number)}
            </Cell>
            <RowName>
              <Link to={hrefOf(engagement)}>
                {side === "studio" ? words.person(engagement.profile) : words.studio(engagement.studio)}
              </Link>
            </RowName>
            <Cell label={label("role")}>{words.role(engagement.role)}</Cell>
            <Cell label={label("production")} full>
              {words.production(engagement.production)}
            </Cell>
            <Cell label={label("dates")} full>
              {words.dayRange(engagement.startDate, engagement.endDate)}
            </Cell>
            <Cell label={label("pay")} figure>
              {engagement.pay !== null &&
                engagement.payUnit &&
                words.pay(engagement.pay, engagement.pay, engagement.payUnit)}
            </Cell>
            <Cell label={label("state")} tone={words.tone(engagement.state)}>
              {words.state(engagement.state)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

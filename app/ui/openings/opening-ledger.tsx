import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titleIn, type OwnOpening } from "~/domain/openings";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { OpeningState } from "./opening-state";
import { useTermWords } from "./use-term-words";

type Counts = Record<string, { total: number; awaiting: number; unread: number }>;
type Props = { caption: string; openings: OwnOpening[]; applications: Counts; production?: boolean };

/** A studio's openings: what each is, who applied, how many places are taken, where it stands. */
export function OpeningLedger({ caption, openings, applications, production = true }: Props) {
  const { t } = useTranslation();
  const words = useTermWords();
  const heads = {
    opening: t("posting:ledger.opening"),
    production: t("posting:ledger.production"),
    dates: t("calls:term.dates"),
    pay: t("calls:term.pay"),
    places: t("posting:ledger.places"),
    applications: t("posting:ledger.applications"),
    state: t("posting:ledger.state"),
  };
  return (
    <Ledger caption={caption} stack>
      <LedgerHead
        columns={[
          { name: heads.opening },
          ...(production ? [{ name: heads.production }] : []),
          { name: heads.dates },
          { name: heads.pay },
          { name: heads.places, figure: true },
          { name: heads.applications, figure: true },
          { name: heads.state },
        ]}
      />
      <tbody>
        {openings.map((opening) => {
          const { studioId, id, startDate, endDate, payMin, payMax, payUnit } = opening;
          return (
            <tr key={id}>
              <RowName>
                <Link to={paths.studioOpening(studioId, id)}>{titleIn(opening, words.locale)}</Link>
              </RowName>
              {production && (
                <Cell label={heads.production}>
                  <Link to={paths.studioProduction(studioId, opening.production.id)}>
                    {words.title(opening.production.title)}
                  </Link>
                </Cell>
              )}
              <Cell label={heads.dates}>{startDate ? words.dayRange(startDate, endDate) : ""}</Cell>
              <Cell label={heads.pay}>
                {payMin !== null && payMax !== null && payUnit ? words.pay(payMin, payMax, payUnit) : ""}
              </Cell>
              <Cell label={heads.places} figure>
                {t("posting:ledger.filled", { filled: opening.filled, headcount: opening.headcount })}
              </Cell>
              <Cell label={heads.applications} figure>
                <Applications opening={opening} counts={applications[id]} />
              </Cell>
              <Cell label={heads.state} full>
                <OpeningState opening={opening} />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Ledger>
  );
}

function Applications({ opening, counts }: { opening: OwnOpening; counts?: Counts[string] }) {
  const { t } = useTranslation();
  if (opening.status === "draft" || !counts) return null;
  const words = t("posting:ledger.applied", { count: counts.total });
  return (
    <>
      {counts.total > 0 ? (
        <Link to={paths.studioOpening(opening.studioId, opening.id, "applications")}>{words}</Link>
      ) : (
        <span className="quiet">{words}</span>
      )}
      {counts.awaiting > 0 && <span className="due"> {t("posting:ledger.awaiting", { count: counts.awaiting })}</span>}
    </>
  );
}

import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import type { StandingName } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Empty } from "../empty";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { useWords } from "../use-words";
import { Waited } from "./waited";

type Studio = {
  id: string;
  name: string;
  place: string;
  standing: StandingName;
  waitedDays: number | null;
  verifiedUntil: Day | null;
  verifiedBy: string;
};
export type QueueProps = { studios: Studio[]; total: number };

/** Studios that wait for a decision, the one that has waited longest first. */
export function WaitingStudios({ studios, total }: QueueProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t("office:today.queue")}
      aside={
        total > 0 && (
          <Link to={paths.officeStudios({ state: "waiting" })}>{t("office:today.all", { count: total })}</Link>
        )
      }
    >
      {studios.length === 0 ? (
        <Empty title={t("office:today.empty")}>{t("office:today.emptyText")}</Empty>
      ) : (
        <Ledger caption={t("office:today.queue")} stack className="queue">
          <LedgerHead
            columns={["age", "studio", "place", "kind"].map((name) => ({ name: t(`office:column.${name}`) }))}
          />
          <tbody>
            {studios.map((studio) => (
              <tr key={studio.id}>
                <Cell label={t("office:column.age")} tone="due">
                  <Waited days={studio.waitedDays} />
                </Cell>
                <RowName>
                  <Link to={paths.officeStudio(studio.id)}>{studio.name}</Link>
                </RowName>
                <Cell label={t("office:column.place")}>{studio.place}</Cell>
                <Cell label={t("office:column.kind")} tone="quiet">
                  {studio.standing === "renewing" ? t("office:kind.renewal") : t("office:kind.first")}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
    </Section>
  );
}

/** Verifications that end within thirty days. */
export function ExpiringStudios({ studios, total }: QueueProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Section
      title={t("office:today.renewals")}
      aside={
        total > 0 && (
          <Link to={paths.officeStudios({ state: "expiring" })}>{t("office:today.all", { count: total })}</Link>
        )
      }
    >
      {studios.length === 0 ? (
        <p className="quiet">{t("office:today.renewalsEmpty")}</p>
      ) : (
        <Ledger caption={t("office:today.renewals")} stack className="queue">
          <LedgerHead columns={["until", "studio", "by"].map((name) => ({ name: t(`office:column.${name}`) }))} />
          <tbody>
            {studios.map((studio) => (
              <tr key={studio.id}>
                <Cell label={t("office:column.until")} tone="due">
                  {studio.verifiedUntil && words.shortDay(studio.verifiedUntil)}
                </Cell>
                <RowName>
                  <Link to={paths.officeStudio(studio.id)}>{studio.name}</Link>
                </RowName>
                <Cell label={t("office:column.by")} tone="quiet">
                  {studio.verifiedBy}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
    </Section>
  );
}

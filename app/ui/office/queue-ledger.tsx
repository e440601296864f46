import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf, type Day } from "~/domain/days";
import type { QueueState, StandingName } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { StandingWords } from "../studios/standing";
import { useWords } from "../use-words";
import { Waited } from "./waited";

type Studio = {
  id: string;
  name: string;
  creditCode: string | null;
  place: string;
  standing: StandingName;
  submittedAt: Date | null;
  waitedDays: number | null;
  verifiedOn: Day | null;
  verifiedUntil: Day | null;
  verifiedBy: string;
  refusalReason: string;
  createdAt: Date;
};

const shared = ["studio", "code", "place"] as const;
const own = {
  waiting: ["submitted", "age", "kind"],
  expiring: ["verifiedOn", "by", "until"],
  verified: ["verifiedOn", "by", "until"],
  lapsed: ["verifiedOn", "by", "until"],
  refused: ["submitted", "reason"],
  draft: ["created", "standing"],
} as const satisfies Record<QueueState, readonly string[]>;

/** One state of the queue as a ledger. */
export function QueueLedger({ state, studios }: { state: QueueState; studios: Studio[] }) {
  const { t } = useTranslation();
  const facts = useFacts();
  const columns = [...shared, ...own[state]];
  return (
    <Ledger caption={t("office:queue.caption", { state: t(`office:queue.state.${state}`) })} stack className="mt-s4">
      <LedgerHead columns={columns.map((name) => ({ name: t(`office:column.${name}`) }))} />
      <tbody>
        {studios.map((studio) => (
          <tr key={studio.id}>
            <RowName>
              <Link to={paths.officeStudio(studio.id)}>{studio.name}</Link>
            </RowName>
            <Cell label={t("office:column.code")} tone="quiet" full>
              {studio.creditCode}
            </Cell>
            <Cell label={t("office:column.place")}>{studio.place}</Cell>
            {own[state].map((name) => (
              <Cell
                key={name}
                label={t(`office:column.${name}`)}
                full={name === "until" || name === "reason"}
                tone={name === "age" || (name === "until" && state !== "verified") ? "due" : undefined}
              >
                {facts(name, studio)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

type Fact = (typeof own)[QueueState][number];

/** One fact of a row in words. */
function useFacts() {
  const { t } = useTranslation();
  const words = useWords();
  const day = (value: Day | null) => value && words.shortDay(value);
  return (name: Fact, studio: Studio) => {
    switch (name) {
      case "submitted":
        return day(studio.submittedAt && dayOf(studio.submittedAt));
      case "age":
        return <Waited days={studio.waitedDays} />;
      case "kind":
        return studio.standing === "renewing" ? t("office:kind.renewal") : t("office:kind.first");
      case "verifiedOn":
        return day(studio.verifiedOn);
      case "by":
        return studio.verifiedBy;
      case "until":
        return day(studio.verifiedUntil);
      case "reason":
        return studio.refusalReason && t(`studios:refusal.${studio.refusalReason}`);
      case "created":
        return day(dayOf(studio.createdAt));
      case "standing":
        return <StandingWords standing={studio.standing} until={studio.verifiedUntil} />;
    }
  };
}

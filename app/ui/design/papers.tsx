import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Cell, Ledger, LedgerHead, RowName } from "~/ui/ledger";
import { Changed, Letter } from "~/ui/letter";
import { Seal } from "~/ui/seal";
import { Section } from "~/ui/section";
import { useWords } from "~/ui/use-words";

const rows = [
  { number: "LY-0007", person: "叶疏桐", days: 29, owed: 1_800_000, state: "onTime" },
  { number: "LY-0011", person: "司徒远", days: 33, owed: 1_320_050, state: "late" },
  { number: "LY-0012", person: "Maya Chen", days: 12, owed: 576_000, state: "notDue" },
] as const;
const tones = { onTime: "good", late: "due", notDue: "quiet" } as const;

/** The ledger and the letter. */
export function Papers() {
  const { t } = useTranslation();
  return (
    <>
      <Section id="ledger" title={t("design:part.ledger")}>
        <div className="flow">
          <Engagements />
          <Ledger caption={t("design:ledger.wide")} titled wide>
            <LedgerHead
              columns={Array.from({ length: 12 }, (_, month) => ({ name: `2026-${month + 1}`, figure: true }))}
            />
            <tbody>
              <tr>
                {Array.from({ length: 12 }, (_, month) => (
                  <Cell key={month} figure>
                    {1000 + month * 37}
                  </Cell>
                ))}
              </tr>
            </tbody>
          </Ledger>
        </div>
      </Section>
      <Section id="letter" title={t("design:part.letter")}>
        <Letter
          from={t("design:letter.from")}
          dated={t("design:letter.dated")}
          title={t("design:letter.title")}
          signed={
            <p>
              {t("design:letter.signed")}
              <br />
              <span className="small quiet">{t("design:letter.sent")}</span>
            </p>
          }
          seal="三叠影社"
          sealLabel={t("design:letter.seal")}
        >
          <p>{t("design:letter.text")}</p>
          <Terms />
          <p>{t("design:letter.until")}</p>
        </Letter>
        <div className="actions">
          <Seal name="三叠" label={t("design:letter.other")} />
          <Seal name="叠" label={t("design:letter.other")} />
          <Seal name="三叠社" label={t("design:letter.other")} />
        </div>
      </Section>
    </>
  );
}

function Engagements() {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Ledger caption={t("design:ledger.caption")} stack>
      <LedgerHead
        columns={[
          { name: t("design:ledger.number") },
          { name: t("design:ledger.person") },
          { name: t("design:ledger.craft") },
          { name: t("design:ledger.days"), figure: true },
          { name: t("design:ledger.owed"), figure: true },
          { name: t("design:ledger.state") },
        ]}
      />
      <tbody>
        {rows.map(({ number, person, days, owed, state }) => (
          <tr key={number}>
            <Cell label={t("design:ledger.number")} tone="quiet">
              {number}
            </Cell>
            <RowName>
              <Link to="#ledger">{person}</Link>
            </RowName>
            <Cell label={t("design:ledger.craft")}>{t("design:search.gaffer")}</Cell>
            <Cell label={t("design:ledger.days")} figure>
              {days}
            </Cell>
            <Cell label={t("design:ledger.owed")} figure>
              {words.money(owed)}
            </Cell>
            <Cell label={t("design:ledger.state")} tone={tones[state]}>
              {t(`design:ledger.${state}`)}
            </Cell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Cell />
          <RowName>{t("design:ledger.sum")}</RowName>
          <Cell />
          <Cell label={t("design:ledger.days")} figure>
            <Link to="#ledger">74</Link>
          </Cell>
          <Cell label={t("design:ledger.owed")} figure>
            <Link to="#ledger">{words.money(3_696_050)}</Link>
          </Cell>
          <Cell />
        </tr>
      </tfoot>
    </Ledger>
  );
}

function Terms() {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Ledger caption={t("design:letter.terms")}>
      <tbody>
        <tr>
          <RowName>{t("design:letter.role")}</RowName>
          <Cell>{t("design:facts.craft")}</Cell>
        </tr>
        <tr>
          <RowName>{t("design:letter.rate")}</RowName>
          <Cell>
            <Changed before={words.money(110_000)} after={words.pay(120_000, 120_000, "day")} />
          </Cell>
        </tr>
      </tbody>
    </Ledger>
  );
}

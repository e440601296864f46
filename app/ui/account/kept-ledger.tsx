import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/days";
import { Cell, Ledger, LedgerHead, RowName } from "~/ui/ledger";
import { useWords } from "~/ui/use-words";

/** What outlives an account: what, on which law, until when. */
export function KeptLedger({ kept }: { kept: { what: string; until: Day }[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const columns = [
    { name: t("account:deletion.what") },
    { name: t("account:deletion.why") },
    { name: t("account:deletion.until") },
  ];
  return (
    <Ledger caption={t("account:deletion.keptTitle")} stack>
      <LedgerHead columns={columns} />
      <tbody>
        {kept.map(({ what, until }) => (
          <tr key={what}>
            <RowName>{t(`account:deletion.kept.${what}`)}</RowName>
            <Cell label={t("account:deletion.why")} full>
              {t(`account:deletion.basis.${what}`)}
            </Cell>
            <Cell label={t("account:deletion.until")} full>
              {words.day(until)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

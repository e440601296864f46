import { useTranslation } from "react-i18next";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";

/** Every kind of personal data there is. A new kind is a new row here, or it is not kept. */
const kinds = [
  "account",
  "session",
  "profile",
  "media",
  "private",
  "application",
  "engagement",
  "consent",
  "studio",
  "papers",
  "events",
  "searches",
  "messages",
] as const;

/** What is kept, why, on what basis and until when. */
export function DataRegister() {
  const { t } = useTranslation();
  const heads = [
    t("charter:register.what"),
    t("charter:register.why"),
    t("charter:register.basis"),
    t("charter:register.until"),
  ] as const;
  return (
    <Ledger caption={t("charter:privacy.register")} stack>
      <LedgerHead columns={heads.map((name) => ({ name }))} />
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <RowName>{t(`charter:register.${kind}.what`)}</RowName>
            <Cell label={heads[1]} full>
              {t(`charter:register.${kind}.why`)}
            </Cell>
            <Cell label={heads[2]} full>
              {t(`charter:register.${kind}.basis`)}
            </Cell>
            <Cell label={heads[3]} full>
              {t(`charter:register.${kind}.until`)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatContact } from "~/domain/identity";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { Cell, Ledger, LedgerHead, RowName } from "~/ui/ledger";
import { useWords } from "~/ui/use-words";

type Invitation = { id: string; target: string; role: string; inviter: string; expiresAt: Date };

/** Invitations to the office that wait for an answer. */
export function InvitationLedger({ invitations }: { invitations: Invitation[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (invitations.length === 0) return <p className="quiet">{t("account:seats.noneOpen")}</p>;
  const columns = [
    { name: t("account:seats.target") },
    { name: t("account:seats.role") },
    { name: t("account:seats.inviter") },
    { name: t("account:seats.expires") },
    { name: t("account:seats.action") },
  ];
  return (
    <Ledger caption={t("account:seats.open")} stack>
      <LedgerHead columns={columns} />
      <tbody>
        {invitations.map(({ id, target, role, inviter, expiresAt }) => (
          <tr key={id}>
            <RowName>{formatContact(target)}</RowName>
            <Cell label={t("account:seats.role")} full>
              {t(`account:role.${role}`)}
            </Cell>
            <Cell label={t("account:seats.inviter")} full>
              {inviter}
            </Cell>
            <Cell label={t("account:seats.expires")} full>
              {words.moment(expiresAt)}
            </Cell>
            <Cell full>
              <Form method="post" action={paths.officeInvitationRevocation(id)}>
                <Button bare aria-label={t("account:seats.withdrawLabel", { contact: formatContact(target) })}>
                  {t("account:seats.withdraw")}
                </Button>
              </Form>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

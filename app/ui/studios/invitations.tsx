import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { formatContact } from "~/domain/identity";
import { paths } from "~/http/paths";
import { Button } from "../button";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { useWords } from "../use-words";

type Invitation = { id: string; target: string; role: string; inviter: string; expiresAt: Date };

/** Invitations that nobody has accepted yet. */
export function Invitations({ studioId, invitations }: { studioId: string; invitations: Invitation[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const columns = ["to", "role", "by", "expires", "act"] as const;
  return (
    <Ledger caption={t("studios:members.pending")} stack>
      <LedgerHead columns={columns.map((column) => ({ name: t(`studios:members.${column}`) }))} />
      <tbody>
        {invitations.map(({ id, target, role, inviter, expiresAt }) => (
          <tr key={id}>
            <RowName>
              <span className="break-all">{formatContact(target)}</span>
            </RowName>
            <Cell label={t("studios:members.role")}>{t(`studios:role.${role}`)}</Cell>
            <Cell label={t("studios:members.by")}>{inviter}</Cell>
            <Cell label={t("studios:members.expires")}>{words.shortDay(dayOf(expiresAt))}</Cell>
            <Cell label={t("studios:members.act")}>
              <Form method="post" action={paths.studioPart(studioId, `invitations/${id}/revocation`)}>
                <Button bare aria-label={t("studios:members.revokeOf", { contact: formatContact(target) })}>
                  {t("studios:members.revoke")}
                </Button>
              </Form>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

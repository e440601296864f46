import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { paths } from "~/http/paths";
import { Actions, Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { Cell, Ledger, LedgerHead, RowName } from "~/ui/ledger";
import { useWords } from "~/ui/use-words";

type Official = { id: string; name: string; seats: { role: string; grantedAt: Date }[] };

/** Who sits in the office: a row for each seat. The last administrator's has no button. */
export function SeatLedger({ officials, viewerId }: { officials: Official[]; viewerId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const rows = officials.flatMap(({ seats, ...person }) => seats.map((seat) => ({ ...person, ...seat })));
  const administrators = rows.filter(({ role }) => role === "administrator").length;
  const columns = [
    { name: t("account:seats.name") },
    { name: t("account:seats.role") },
    { name: t("account:seats.since") },
    { name: t("account:seats.action") },
  ];
  return (
    <Ledger caption={t("account:seats.list")} stack>
      <LedgerHead columns={columns} />
      <tbody>
        {rows.map(({ id, name, role, grantedAt }) => (
          <tr key={`${id} ${role}`}>
            <RowName>
              {name}
              {id === viewerId && <span className="quiet">{t("account:seats.you")}</span>}
            </RowName>
            <Cell label={t("account:seats.role")} full>
              {t(`account:role.${role}`)}
            </Cell>
            <Cell label={t("account:seats.since")} full>
              {words.shortDay(dayOf(grantedAt))}
            </Cell>
            <Cell full>
              {(role !== "administrator" || administrators > 1) && <Revoke id={id} name={name} role={role} />}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

function Revoke({ id, name, role }: { id: string; name: string; role: string }) {
  const { t } = useTranslation();
  return (
    <Confirm summary={t("account:seats.revoke")}>
      <Form method="post" action={paths.officeSeatRevocation(id, role)}>
        <p>{t("account:seats.revokeAsk", { name, role: t(`account:role.${role}`) })}</p>
        <Actions>
          <Button danger>{t("account:seats.revokeConfirm")}</Button>
        </Actions>
      </Form>
    </Confirm>
  );
}

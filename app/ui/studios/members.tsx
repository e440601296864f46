import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { useWords } from "../use-words";

type Member = { userId: string; name: string; role: string; joinedAt: Date };
export type MembersProps = {
  studioId: string;
  members: Member[];
  /** The reader. */
  userId: string;
  owner: boolean;
  /** The reader is the one owner there is. */
  last: boolean;
};

/** Who acts for a studio, and what the reader may change about it. */
export function Members({ studioId, members, userId, owner, last }: MembersProps) {
  const { t } = useTranslation();
  const words = useWords();
  const columns = ["name", "role", "joined", "act"] as const;
  return (
    <>
      <Ledger caption={t("studios:members.list")} stack className="mt-s6">
        <LedgerHead columns={columns.map((column) => ({ name: t(`studios:members.${column}`) }))} />
        <tbody>
          {members.map((member) => (
            <tr key={member.userId}>
              <RowName>
                {member.name}
                {member.userId === userId && <span className="quiet">{t("studios:members.you")}</span>}
              </RowName>
              <Cell label={t("studios:members.role")}>{t(`studios:role.${member.role}`)}</Cell>
              <Cell label={t("studios:members.joined")}>{words.shortDay(dayOf(member.joinedAt))}</Cell>
              <Cell label={t("studios:members.act")}>
                <Act {...{ studioId, member, userId, owner, last }} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Ledger>
      {last && <p className="small quiet mt-s3">{t("studios:members.lastOwner")}</p>}
    </>
  );
}

function Act({ studioId, member, userId, owner, last }: Omit<MembersProps, "members"> & { member: Member }) {
  const { t } = useTranslation();
  if (member.userId === userId) {
    return last ? (
      <span className="quiet">{t("studios:members.stays")}</span>
    ) : (
      <Link to={paths.studioPart(studioId, "departure")}>{t("studios:members.leave")}</Link>
    );
  }
  if (!owner) return null;
  return (
    <Link
      to={paths.studioPart(studioId, `members/${member.userId}`)}
      aria-label={t("studios:members.changeOf", { name: member.name })}
    >
      {t("studios:members.change")}
    </Link>
  );
}

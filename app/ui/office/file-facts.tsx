import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf, type Day } from "~/domain/days";
import type { StandingName } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Fact, Facts } from "../facts";
import { Notice } from "../notice";
import { useWords } from "../use-words";

export type FileFactsProps = {
  studio: {
    id: string;
    creditCode: string | null;
    size: string;
    website: string;
    standing: StandingName;
    verifiedOn: Day | null;
    verifiedUntil: Day | null;
    verifiedBy: string;
    evidenceNote: string;
    refusalReason: string;
    refusalWords: string;
    createdAt: Date;
    members: { userId: string; name: string; role: string }[];
  };
  place: string | null;
};

/** What a studio says of itself, who acts for it, and what was found before. */
export function FileFacts({ studio, place }: FileFactsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const missing = <span className="due">{t("studios:hint.none")}</span>;
  const { creditCode, members, verifiedOn, verifiedUntil, evidenceNote, refusalReason, refusalWords } = studio;
  return (
    <>
      <Facts>
        <Fact label={t("studios:field.creditCode")} note={creditCode && t("office:file.codeNote")} lead>
          {creditCode ? <span className="code">{creditCode}</span> : missing}
        </Fact>
        <Fact label={t("studios:field.division")} lead>
          {place ?? missing}
        </Fact>
        <Fact label={t("office:file.members")}>
          {members.length > 0
            ? words.list(
                members.map(({ name, role }) => t("office:file.member", { name, role: t(`studios:role.${role}`) })),
              )
            : t("office:file.noMembers")}
        </Fact>
        <Fact label={t("studios:field.size")}>
          {studio.size ? t(`studios:size.${studio.size}`) : t("studios:hint.none")}
        </Fact>
        <Fact label={t("studios:field.website")}>
          {studio.website ? (
            <a href={studio.website} rel="noopener noreferrer" className="break-all">
              {studio.website.replace(/^https?:\/\/(www\.)?|\/$/g, "")}
            </a>
          ) : (
            t("studios:hint.none")
          )}
        </Fact>
        <Fact label={t("office:column.created")}>{words.day(dayOf(studio.createdAt))}</Fact>
        <Fact label={t("office:file.verified")} note={verifiedOn && studio.verifiedBy}>
          {verifiedOn ? words.day(verifiedOn) : t("office:file.never")}
        </Fact>
        <Fact label={t("office:column.until")}>
          {verifiedUntil ? words.day(verifiedUntil) : t("office:file.never")}
        </Fact>
      </Facts>
      {refusalReason !== "" && (
        <Notice tone="due" title={t("office:file.refusedFor", { reason: t(`studios:refusal.${refusalReason}`) })}>
          <p className="plain">{refusalWords}</p>
        </Notice>
      )}
      {evidenceNote !== "" && (
        <Notice title={t("office:file.note")}>
          <p className="plain">{evidenceNote}</p>
        </Notice>
      )}
      <p className="small mt-s4">
        <Link to={paths.studio(studio.id)}>{t("office:file.public")}</Link>
      </p>
    </>
  );
}

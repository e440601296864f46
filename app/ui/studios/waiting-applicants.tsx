import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLocale, titleIn } from "~/domain/openings";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Empty } from "../empty";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { useWords } from "../use-words";

type Applicant = {
  id: string;
  answerBy: Date;
  person: { name: string; nameEn: string; crafts: string[] } | null;
  opening: { title: string; titleEn: string; role: string; production: { title: string; titleEn: string } };
};

/** Applications that wait for an answer, the promise that runs out first at the top. */
export function WaitingApplicants({
  studioId,
  applicants,
  total,
}: {
  studioId: string;
  applicants: Applicant[];
  total: number;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const columns = ["person", "opening", "answerBy"] as const;
  return (
    <Section
      title={t("studios:home.applicants")}
      aside={
        total > applicants.length && (
          <Link to={paths.studioPart(studioId, "applications")}>
            {t("studios:home.applicantsAll", { count: total })}
          </Link>
        )
      }
    >
      {applicants.length === 0 ? (
        <Empty title={t("studios:home.applicantsNone")}>{t("studios:home.applicantsNoneText")}</Empty>
      ) : (
        <Ledger caption={t("studios:home.applicants")} stack>
          <LedgerHead columns={columns.map((column) => ({ name: t(`studios:home.column.${column}`) }))} />
          <tbody>
            {applicants.map(({ id, answerBy, person, opening }) => (
              <tr key={id}>
                <RowName>
                  <Link to={paths.studioApplication(studioId, id)}>
                    {person ? inLocale(person.name, person.nameEn, words.locale) : t("studios:home.withdrawn")}
                  </Link>
                  {person?.crafts[0] && <span className="quiet"> {roleName(person.crafts[0], words.locale)}</span>}
                </RowName>
                <Cell label={t("studios:home.column.opening")} full>
                  {titleIn(opening, words.locale)}
                  <span className="quiet">
                    {" "}
                    {words.title(inLocale(opening.production.title, opening.production.titleEn, words.locale))}
                  </span>
                </Cell>
                <Cell label={t("studios:home.column.answerBy")} tone="due">
                  {words.shortMoment(answerBy)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
    </Section>
  );
}

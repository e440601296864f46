import { useTranslation } from "react-i18next";
import type { Credit } from "~/domain/profiles";
import { grades } from "~/domain/profiles";
import { roleName } from "~/domain/vocabulary";
import { EvidenceMark } from "../evidence";
import { Said } from "../openings/said";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { useWords } from "../use-words";

/** What somebody made, and on what each credit rests. */
export function Filmography({ credits }: { credits: Credit[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const proven = credits.filter(({ grade }) => grade !== "self").length;
  const filed = credits.some(({ filingNumber }) => filingNumber !== "");
  const columns = (["year", "title", "role", "filingNumber", "evidence"] as const).filter(
    (name) => name !== "filingNumber" || filed,
  );
  const column = (name: (typeof columns)[number]) => t(`cards:films.${name}`);
  return (
    <Section
      title={t("cards:card.films")}
      aside={
        proven > 0
          ? t("cards:films.proven", { count: credits.length, proven })
          : t("cards:films.count", { count: credits.length })
      }
    >
      <Ledger caption={t("cards:card.films")} stack className="films">
        <LedgerHead columns={columns.map((name) => ({ name: column(name) }))} />
        <tbody>
          {credits.map((credit) => (
            <tr key={credit.id}>
              <Cell label={column("year")}>{credit.year}</Cell>
              <RowName>
                {credit.link ? (
                  <a href={credit.link} rel="nofollow noopener noreferrer ugc" target="_blank">
                    <Said>{words.title(credit.title)}</Said>
                  </a>
                ) : (
                  <Said>{words.title(credit.title)}</Said>
                )}
              </RowName>
              <Cell label={column("role")} full={words.locale === "en"}>
                {roleName(credit.role, words.locale)}
              </Cell>
              {filed && (
                <Cell label={column("filingNumber")} full tone="quiet">
                  {credit.filingNumber ? <Said>{credit.filingNumber}</Said> : t("common:none")}
                </Cell>
              )}
              <Cell label={column("evidence")} full>
                <EvidenceMark grade={credit.grade} date={credit.checkedOn} until={credit.expiresOn} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Ledger>
      <details className="small more">
        <summary>{t("cards:films.gradesTitle")}</summary>
        <ul>
          {grades.map((grade) => (
            <li key={grade}>
              <EvidenceMark grade={grade} /> <span className="quiet">{t(`cards:films.grades.${grade}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

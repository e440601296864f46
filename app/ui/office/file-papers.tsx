import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { useWords } from "../use-words";

type Paper = { id: string; kind: string; fileName: string; mime: string; bytes: number; uploadedAt: Date };

/** The papers of a studio; opening one goes on record, and says so beforehand. */
export function FilePapers({ studioId, papers }: { studioId: string; papers: Paper[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const columns = ["kind", "file", "size", "uploaded"] as const;
  return (
    <Section title={t("studios:papers.title")} aside={t("office:file.papersAside")}>
      {papers.length === 0 ? (
        <p className="quiet">{t("studios:papers.none")}</p>
      ) : (
        <Ledger caption={t("studios:papers.title")} stack>
          <LedgerHead
            columns={columns.map((name) => ({ name: t(`studios:papers.${name}`), figure: name === "size" }))}
          />
          <tbody>
            {papers.map(({ id, kind, fileName, bytes, uploadedAt }) => (
              <tr key={id}>
                <RowName>{t(`studios:document.${kind}`)}</RowName>
                <Cell label={t("studios:papers.file")} full>
                  <a
                    href={paths.officeStudio(studioId, `documents/${id}`)}
                    target="_blank"
                    rel="noopener"
                    className="break-all"
                  >
                    {fileName}
                  </a>
                </Cell>
                <Cell label={t("studios:papers.size")} figure>
                  {words.bytes(bytes)}
                </Cell>
                <Cell label={t("studios:papers.uploaded")}>{words.shortDay(dayOf(uploadedAt))}</Cell>
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
    </Section>
  );
}

import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { paths } from "~/http/paths";
import { Button } from "../button";
import { Empty } from "../empty";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { useWords } from "../use-words";

type Paper = { id: string; kind: string; fileName: string; bytes: number; uploadedAt: Date; removable: boolean };

/** What a studio's owners have uploaded for verification; the files themselves only officials open. */
export function Papers({ studioId, papers }: { studioId: string; papers: Paper[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (papers.length === 0) {
    return <Empty title={t("studios:papers.none")}>{t("studios:papers.noneText")}</Empty>;
  }
  const columns = ["kind", "file", "size", "uploaded", "state"] as const;
  return (
    <Ledger caption={t("studios:papers.title")} stack>
      <LedgerHead columns={columns.map((name) => ({ name: t(`studios:papers.${name}`), figure: name === "size" }))} />
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <RowName>{t(`studios:document.${paper.kind}`)}</RowName>
            <Cell label={t("studios:papers.file")} full>
              <span className="break-all">{paper.fileName}</span>
            </Cell>
            <Cell label={t("studios:papers.size")} figure>
              {words.bytes(paper.bytes)}
            </Cell>
            <Cell label={t("studios:papers.uploaded")}>{words.shortDay(dayOf(paper.uploadedAt))}</Cell>
            <Cell label={t("studios:papers.state")} tone={paper.removable ? undefined : "quiet"}>
              {paper.removable ? (
                <Form method="post" action={paths.studioPart(studioId, `documents/${paper.id}/removal`)}>
                  <Button bare aria-label={t("studios:papers.removeThis", { name: paper.fileName })}>
                    {t("studios:papers.remove")}
                  </Button>
                </Form>
              ) : (
                t("studios:papers.handedIn")
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

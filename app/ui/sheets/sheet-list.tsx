import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import type { SheetKind, SheetStatus } from "~/domain/sheets";
import { Button } from "../button";
import { ChoiceField } from "../choice-field";
import { Empty } from "../empty";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { FileField, HiddenField } from "../text-field";
import { useWords } from "../use-words";

type Line = { id: string; kind: SheetKind; fileName: string; status: SheetStatus; total: number; createdAt: Date };
type Columns = { kind: SheetKind; names: string[] }[];
type SheetListProps = {
  studioId: string | null;
  sheets: Line[];
  columns: Columns;
  errors: Record<string, string[] | null>;
};

/** Upload a sheet, and those that were uploaded before. */
export function SheetList({ studioId, sheets, columns, errors }: SheetListProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <h1>{t("sheets:title")}</h1>
      <p className="lede">{studioId ? t("sheets:lede") : t("sheets:office.lede")}</p>
      <Section title={t("sheets:upload.title")}>
        <Form method="post" encType="multipart/form-data" className="fields">
          {columns.length > 1 ? (
            <ChoiceField
              name="kind"
              label={t("sheets:upload.kind")}
              defaultValue={columns[0]!.kind}
              errors={errors.kind}
              options={columns.map(({ kind }) => ({ value: kind, label: t(`sheets:kind.${kind}`) }))}
            />
          ) : (
            <HiddenField name="kind" value={columns[0]!.kind} />
          )}
          <FileField
            name="file"
            label={t("sheets:upload.file")}
            hint={t("sheets:upload.hint")}
            accept=".csv,text/csv"
            errors={errors.file ?? errors[""]}
          />
          {columns.map(({ kind, names }) => (
            <details key={kind} className="small">
              <summary>{t("sheets:upload.columns", { kind: t(`sheets:kind.${kind}`) })}</summary>
              <p className="quiet">{names.join(", ")}</p>
            </details>
          ))}
          <div className="end">
            <Button main>{t("sheets:upload.button")}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t("sheets:list.title")}>
        {sheets.length === 0 ? (
          <Empty title={t("sheets:list.empty")} />
        ) : (
          <Ledger caption={t("sheets:list.title")} stack>
            <LedgerHead
              columns={[
                { name: t("sheets:list.file") },
                { name: t("sheets:list.at") },
                { name: t("sheets:list.state") },
                { name: t("sheets:list.rows"), figure: true },
              ]}
            />
            <tbody>
              {sheets.map((sheet) => (
                <tr key={sheet.id}>
                  <RowName>
                    <Link to={paths.sheet(studioId, sheet.id)}>{sheet.fileName}</Link>
                  </RowName>
                  <Cell label={t("sheets:list.at")}>{words.shortMoment(sheet.createdAt)}</Cell>
                  <Cell label={t("sheets:list.state")}>{t(`sheets:status.${sheet.status}`)}</Cell>
                  <Cell label={t("sheets:list.rows")} figure>
                    {words.count(sheet.total)}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Ledger>
        )}
      </Section>
    </>
  );
}

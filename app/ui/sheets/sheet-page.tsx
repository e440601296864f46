import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { MOST_PROBLEMS, type SheetKind, type SheetProblem, type SheetStatus, type Tally } from "~/domain/sheets";
import { Button, LinkButton } from "../button";
import { Crumbs } from "../crumbs";
import { Fact, Facts } from "../facts";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Notice } from "../notice";
import { Progress } from "../progress";
import { Section } from "../section";
import { TextField } from "../text-field";
import { useMessage } from "../use-message";
import { useWords } from "../use-words";

type Sheet = Tally & {
  id: string;
  kind: SheetKind;
  fileName: string;
  status: SheetStatus;
  total: number;
  done: number;
  problems: SheetProblem[];
};
type SheetPageProps = { studioId: string | null; sheet: Sheet };

const tallies = ["created", "updated", "unchanged", "skipped"] as const;

/** One sheet: what it would do, how far it is, or what it did. */
export function SheetPage({ studioId, sheet }: SheetPageProps) {
  const { t } = useTranslation();
  const words = useWords();
  const titles = { previewed: "preview", running: "running", done: "done", failed: "done" } as const;
  return (
    <>
      <Crumbs items={[{ text: t("sheets:title"), to: paths.sheets(studioId) }]} />
      <h1>{sheet.fileName}</h1>
      <Section title={t(`sheets:${titles[sheet.status]}.title`)} aside={t(`sheets:kind.${sheet.kind}`)}>
        {sheet.status === "failed" && <Notice tone="due">{t("sheets:done.failed")}</Notice>}
        {sheet.status === "running" && <Running studioId={studioId} sheet={sheet} />}
        <Facts>
          {tallies.map((name) => (
            <Fact
              key={name}
              label={t(`sheets:tally.${name}`)}
              tone={name === "skipped" && sheet.skipped ? "due" : undefined}
            >
              {words.count(sheet[name])}
            </Fact>
          ))}
        </Facts>
        {sheet.status === "previewed" && <Decision studioId={studioId} sheet={sheet} />}
      </Section>
      {sheet.problems.length > 0 && <Problems problems={sheet.problems} />}
    </>
  );
}

function Running({ studioId, sheet }: SheetPageProps) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, 1_000);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div className="prose">
      <Progress
        label={t("sheets:running.title")}
        value={sheet.done}
        max={sheet.total}
        note={t("sheets:running.note")}
      />
      <noscript>
        <LinkButton to={paths.sheet(studioId, sheet.id)}>{t("sheets:running.reload")}</LinkButton>
      </noscript>
    </div>
  );
}

function Decision({ studioId, sheet }: SheetPageProps) {
  const { t } = useTranslation();
  const count = sheet.total - sheet.skipped;
  if (count === 0) return <Notice tone="due">{t("sheets:preview.nothing")}</Notice>;
  return (
    <Form method="post" action={paths.sheet(studioId, sheet.id, "import")} className="fields">
      <p className="small quiet">{t("sheets:preview.text")}</p>
      {sheet.kind === "profiles" && (
        <TextField
          name="consent"
          required={false}
          label={t("sheets:preview.consent")}
          hint={t("sheets:preview.consentHint")}
          maxLength={300}
        />
      )}
      <div className="end">
        <Button main>{t("sheets:preview.button", { count })}</Button>
      </div>
    </Form>
  );
}

function Problems({ problems }: { problems: SheetProblem[] }) {
  const { t } = useTranslation();
  const say = useMessage();
  const names = {
    line: t("sheets:problems.line"),
    column: t("sheets:problems.column"),
    reason: t("sheets:problems.reason"),
  };
  return (
    <Section title={t("sheets:problems.title")}>
      <Ledger caption={t("sheets:problems.title")} stack>
        <LedgerHead columns={[{ name: names.line }, { name: names.column }, { name: names.reason }]} />
        <tbody>
          {problems.map(({ line, column, reason }, index) => (
            <tr key={index}>
              <RowName>{line}</RowName>
              <Cell label={names.column}>{column}</Cell>
              <Cell label={names.reason} full>
                {say(reason)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Ledger>
      {problems.length === MOST_PROBLEMS && (
        <p className="small quiet">{t("sheets:problems.more", { count: MOST_PROBLEMS })}</p>
      )}
    </Section>
  );
}

import type { CrewLine, Production } from "~/domain/openings";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { roleName } from "~/domain/vocabulary";
import { Button } from "../button";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { HiddenField } from "../text-field";
import { useTermWords } from "./use-term-words";

type Props = { production: Production; list: string; lines: CrewLine[] };

/** What a pasted crew list would become, line by line, with what is wrong where it is wrong. */
export function CrewPreview({ production, list, lines }: Props) {
  const { t } = useTranslation();
  const words = useTermWords();
  const drafts = lines.filter((line) => line.problem === undefined);
  const people = drafts.reduce((sum, line) => sum + line.headcount, 0);
  const skipped = lines.length - drafts.length;
  const heads = [t("posting:crew.line"), t("posting:crew.typed"), t("posting:crew.becomes")] as const;
  return (
    <Section title={t("posting:crew.read", { count: drafts.length, people })} id="preview">
      <Ledger caption={t("posting:crew.preview")} stack>
        <LedgerHead columns={[{ name: heads[0], figure: true }, { name: heads[1] }, { name: heads[2] }]} />
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <Cell label={heads[0]} figure>
                {line.line}
              </Cell>
              <RowName>{line.text}</RowName>
              <Cell label={heads[2]} full tone={line.problem ? "due" : undefined}>
                {line.problem
                  ? t(`posting:crew.problem.${line.problem}`)
                  : words.clauses([roleName(line.role, words.locale), t("calls:people", { count: line.headcount })])}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Ledger>
      <p className="small quiet">{t("posting:crew.inherits", { production: words.title(production.title) })}</p>
      {drafts.length > 0 && (
        <Form method="post" className="actions">
          <HiddenField name="list" value={list} />
          <Button main>
            {skipped > 0
              ? t("posting:crew.createSome", { count: drafts.length, skipped })
              : t("posting:crew.create", { count: drafts.length })}
          </Button>
        </Form>
      )}
    </Section>
  );
}

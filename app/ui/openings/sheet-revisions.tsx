import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import type { Revision } from "~/domain/openings";
import { Section } from "../section";
import { useChangeWords } from "./use-change-words";
import { useWords } from "../use-words";

/** What was changed after publication, newest first: who applied earlier can see what moved. */
export function SheetRevisions({ revisions }: { revisions: Revision[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const changeWords = useChangeWords();
  if (revisions.length === 0) return null;
  return (
    <Section title={t("calls:sheet.revised", { count: revisions.length })}>
      <ol className="small flow">
        {revisions.map(({ revision, revisedAt, changes }) => (
          <li key={revision}>
            <span className="quiet">{words.shortDay(dayOf(new Date(revisedAt)))}</span>
            <ul>
              {changeWords(changes).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

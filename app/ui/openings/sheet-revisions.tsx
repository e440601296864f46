import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { topicsOf, type Revision } from "~/domain/openings";
import { Section } from "../section";
import { useTermWords } from "./use-term-words";

/** What was changed after publication, newest first: who applied earlier can see what moved. */
export function SheetRevisions({ revisions }: { revisions: Revision[] }) {
  const { t } = useTranslation();
  const words = useTermWords();
  if (revisions.length === 0) return null;
  return (
    <Section title={t("openings:sheet.revised", { count: revisions.length })}>
      <ul className="small">
        {revisions.map(({ revision, revisedAt, changes }) => (
          <li key={revision}>
            {t("openings:sheet.revision", {
              day: words.shortDay(dayOf(new Date(revisedAt))),
              topics: words.list(topicsOf(changes).map((topic) => t(`openings:topic.${topic}`))),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

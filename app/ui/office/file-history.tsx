import { useTranslation } from "react-i18next";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { useWords } from "../use-words";

type Entry = { id: string; type: string; by: string; data: Record<string, unknown>; at: Date };

/** What happened to a studio, newest first, as the log has it. */
export function FileHistory({ events }: { events: Entry[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useEventWords();
  const columns = ["at", "what", "who"] as const;
  return (
    <Section title={t("office:file.history")}>
      <Ledger caption={t("office:file.history")} stack>
        <LedgerHead columns={columns.map((name) => ({ name: t(`office:history.${name}`) }))} />
        <tbody>
          {events.map((entry) => (
            <tr key={entry.id}>
              <Cell label={t("office:history.at")} tone="quiet" full>
                {words.shortMoment(entry.at)}
              </Cell>
              <RowName>
                <span className="font-normal">{say(entry)}</span>
              </RowName>
              <Cell label={t("office:history.who")}>{entry.by}</Cell>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </Section>
  );
}

/** One entry in words; what its data names is named in the language of the page. */
function useEventWords() {
  const { t } = useTranslation();
  const words = useWords();
  return ({ type, data }: Entry) => {
    const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
    const fields = Array.isArray(data.fields) ? (data.fields as string[]) : [];
    return t(`office:event.${type}`, {
      until: text("until") && words.day(text("until")),
      reason: text("reason") && t(`studios:refusal.${text("reason")}`),
      role: text("role") && t(`studios:role.${text("role")}`),
      kind: text("kind") && t(`studios:document.${text("kind")}`),
      fields: words.list(fields.map((field) => t(`studios:field.${field}`))),
      days: typeof data.days === "number" ? words.days(data.days) : "",
    });
  };
}

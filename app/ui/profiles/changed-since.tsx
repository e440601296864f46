import { useTranslation } from "react-i18next";
import { Notice } from "../notice";

export type ChangedSinceProps = {
  /** What the reader sent. */
  sent: Record<string, unknown>;
  /** What is stored now, field by field. */
  stored: Record<string, string>;
  labels: Record<string, string>;
};

/** After a second window was told: what stands there now, beside what the reader typed. */
export function ChangedSince({ sent, stored, labels }: ChangedSinceProps) {
  const { t } = useTranslation();
  const different = Object.keys(stored).filter((name) => stored[name] !== (sent[name] ?? ""));
  if (different.length === 0) return null;
  return (
    <Notice tone="due" title={t("profiles:changed.title")}>
      <ul className="small">
        {different.map((name) => (
          <li key={name} className="plain">
            {t("profiles:changed.line", {
              label: labels[name] ?? name,
              value: stored[name] || t("profiles:changed.empty"),
            })}
          </li>
        ))}
      </ul>
      <p className="small">{t("profiles:changed.then")}</p>
    </Notice>
  );
}

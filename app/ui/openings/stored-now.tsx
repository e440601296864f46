import { useTranslation } from "react-i18next";

type Props = { differences: [field: string, now: string][]; labels: Record<string, string> };

/** After somebody was faster: what is stored now, wherever it differs from what was typed here. */
export function StoredNow({ differences, labels }: Props) {
  const { t } = useTranslation();
  if (differences.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="stored-now">
      <h2 id="stored-now">{t("posting:edit.storedNow")}</h2>
      <dl className="small">
        {differences.map(([field, now]) => (
          <div key={field}>
            <dt className="quiet">{labels[field] ?? field}</dt>
            <dd>{now || t("posting:edit.storedEmpty")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

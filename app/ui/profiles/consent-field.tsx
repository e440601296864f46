import { useTranslation } from "react-i18next";
import { CheckboxField, type CheckboxFieldProps } from "../choice-field";

/** The consent to publish in its own words: who, what, for what, how it is taken back (个保法 art. 14, 17, 25). */
export function ConsentField(props: CheckboxFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="consent">
      <h2>{t("profiles:publication.consent.title")}</h2>
      <dl className="small">
        {(["who", "what", "not", "why", "back"] as const).map((part) => (
          <div key={part}>
            <dt>{t(`profiles:publication.consent.${part}Label`)}</dt>
            <dd>{t(`profiles:publication.consent.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <CheckboxField {...props} />
    </div>
  );
}

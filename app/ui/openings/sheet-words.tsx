import { useTranslation } from "react-i18next";
import { inLocale, type OpeningView } from "~/domain/openings";
import { useTermWords } from "./use-term-words";

/** The words of a call sheet: the work, the person, the drama, and what happens when plans change. */
export function SheetWords({ opening }: { opening: OpeningView }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const description = inLocale(opening.description, opening.descriptionEn, words.locale);
  return (
    <div className="prose">
      <h2>{t("openings:sheet.work")}</h2>
      {description ? <p className="plain">{description}</p> : <p className="quiet">{t("common:notStated")}</p>}
      {opening.skills.length > 0 && (
        <>
          <h2>{t("openings:sheet.hope")}</h2>
          <p>{words.list(opening.skills)}</p>
        </>
      )}
      {opening.synopsis && (
        <>
          <h2>{t("openings:sheet.drama")}</h2>
          <p className="plain">{opening.synopsis}</p>
        </>
      )}
      <h2>{t("openings:sheet.changes")}</h2>
      <p className={opening.breachTerms ? "plain" : "quiet"}>{opening.breachTerms || t("common:notStated")}</p>
      {opening.contractType && <p className="small quiet">{t(`openings:contractMeans.${opening.contractType}`)}</p>}
    </div>
  );
}

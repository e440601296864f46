import { useTranslation } from "react-i18next";
import { inLocale, type OpeningView } from "~/domain/openings";
import { Said } from "./said";
import { useTermWords } from "./use-term-words";

/** The words of a call sheet: the work, the person, the drama, and what happens when plans change. */
export function SheetWords({ opening }: { opening: OpeningView }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const description = inLocale(opening.description, opening.descriptionEn, words.locale);
  return (
    <div className="prose">
      <h2>{t("calls:sheet.work")}</h2>
      {description ? (
        <p className="plain">
          <Said>{description}</Said>
        </p>
      ) : (
        <p className="quiet">{t("common:notStated")}</p>
      )}
      {opening.skills.length > 0 && (
        <>
          <h2>{t("calls:sheet.hope")}</h2>
          <p>
            <Said>{words.list(opening.skills)}</Said>
          </p>
        </>
      )}
      {opening.synopsis && (
        <>
          <h2>{t("calls:sheet.drama")}</h2>
          <p className="plain">
            <Said>{opening.synopsis}</Said>
          </p>
        </>
      )}
      <h2>{t("calls:sheet.changes")}</h2>
      <p className={opening.breachTerms ? "plain" : "quiet"}>
        <Said>{opening.breachTerms || t("common:notStated")}</Said>
      </p>
      {opening.contractType && <p className="small quiet">{t(`calls:contractMeans.${opening.contractType}`)}</p>}
    </div>
  );
}

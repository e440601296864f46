import { useTranslation } from "react-i18next";
import { studioName, type PublicStudio } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Crumbs } from "../crumbs";
import { EvidenceMark } from "../evidence";
import { useWords } from "../use-words";
import { Logo } from "./logo";

/** Name, what the office has checked of it, and its mark or its seal. */
export function StudioHead({ studio, place }: { studio: PublicStudio; place: string | null }) {
  const { t } = useTranslation();
  const words = useWords();
  const other = words.locale === "en" ? studio.name : studio.nameEn;
  const shown = studioName(studio, words.locale);
  return (
    <header className="studio-head">
      <div>
        <Crumbs items={[{ text: t("studios:public.crumb"), to: paths.studios() }, place]} />
        <h1>{shown}</h1>
        {other && other !== shown && (
          <p className="quiet" lang={words.locale === "en" ? "zh-CN" : "en"}>
            {other}
          </p>
        )}
        {studio.verified && <EvidenceMark grade="office" date={studio.verifiedOn} until={studio.verifiedUntil} />}
      </div>
      <Logo studio={studio} decorative />
    </header>
  );
}

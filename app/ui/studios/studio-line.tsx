import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { studioName, type PublicStudio } from "~/domain/studios";
import { paths } from "~/http/paths";
import { EvidenceMark } from "../evidence";
import { Frame } from "../frame";
import { useWords } from "../use-words";

export type StudioLineProps = {
  studio: PublicStudio & {
    /** Where it sits, in words. */
    place: string | null;
    /** How many openings it has open today. */
    open: number;
  };
};

/** One studio in a list; inside <ul>. */
export function StudioLine({ studio }: StudioLineProps) {
  const { t } = useTranslation();
  const words = useWords();
  const about = words.locale === "en" ? studio.aboutEn : studio.about;
  return (
    <li className="call studio-line">
      <Frame title={studio.name} picture={studio.logo && paths.logo(studio.logo)} decorative />
      <div>
        <h2>
          <Link to={paths.studio(studio.id)}>{studioName(studio, words.locale)}</Link>
        </h2>
        {about && <p className="gist">{about}</p>}
        <EvidenceMark grade="office" date={studio.verifiedOn} />
      </div>
      <p>
        {studio.place}
        {studio.size && <small>{t(`studios:size.${studio.size}`)}</small>}
      </p>
      <p className={studio.open > 0 ? "pay" : "pay quiet"}>
        {studio.open > 0 ? t("studios:list.openings", { count: studio.open }) : t("studios:list.noOpenings")}
      </p>
    </li>
  );
}

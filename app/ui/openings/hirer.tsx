import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLocale, type CallStudio } from "~/domain/openings";
import { paths } from "~/http/paths";
import { EvidenceMark } from "../evidence";
import { useWords } from "../use-words";

/** Who is hiring, what of it the office has checked, and how its promises were kept. */
export function Hirer({ studio, record }: { studio: CallStudio; record: { total: number; kept: number } }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <section aria-labelledby="hirer">
      <h2 id="hirer">{t("calls:hirer.title")}</h2>
      <p>
        <Link to={paths.studio(studio.id)}>{inLocale(studio.name, studio.nameEn, words.locale)}</Link>
      </p>
      {studio.verifiedOn && <EvidenceMark grade="office" date={studio.verifiedOn} until={studio.verifiedUntil} />}
      <p className="small quiet">
        {record.total === 0
          ? t("calls:hirer.first")
          : t("calls:hirer.record", { count: record.total, kept: record.kept })}{" "}
        <Link to={paths.promises()}>{t("calls:hirer.how")}</Link>
      </p>
    </section>
  );
}

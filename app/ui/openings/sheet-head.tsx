import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { inLocale, titleIn, type OpeningView } from "~/domain/openings";
import { departmentName, departmentOf } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Crumbs } from "../crumbs";
import { Frame } from "../frame";
import { Said } from "./said";
import { useTermWords } from "./use-term-words";

/** The header line of a call sheet: production, craft and place. */
export function SheetHead({ opening }: { opening: OpeningView }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const { production, studio, publishedAt } = opening;
  const department = departmentOf(opening.role);
  const about = words.clauses([words.genres(production.genres), words.episodes(production.episodes)]);
  const dot = words.locale === "en" ? " · " : "·";
  return (
    <header className="sheet">
      <Crumbs
        items={[
          { text: t("calls:sheet.openings"), to: paths.openings() },
          department && departmentName(department, words.locale),
          publishedAt && t("calls:sheet.posted", { day: words.shortDay(dayOf(new Date(publishedAt))) }),
        ]}
      />
      <h1>{titleIn(opening, words.locale)}</h1>
      <p>
        <Link to={paths.openings({ q: production.title })}>
          {words.title(inLocale(production.title, production.titleEn, words.locale))}
        </Link>
        {words.locale === "en" && production.titleEn && <span lang="zh-CN"> 《{production.title}》</span>}
        {about && ` ${about}`}
        {dot}
        <Link to={paths.studio(studio.id)}>{inLocale(studio.name, studio.nameEn, words.locale)}</Link>
        {opening.place && dot}
        {opening.place && <Said>{opening.place}</Said>}
      </p>
      <Frame title={production.title} decorative />
    </header>
  );
}

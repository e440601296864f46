import { useTranslation } from "react-i18next";
import { inLocale } from "~/domain/openings";
import { genreName } from "~/domain/vocabulary";
import { Frame } from "../frame";
import { Section } from "../section";
import { useWords } from "../use-words";

type Work = { id: string; title: string; titleEn: string; genres: string[]; episodes: number | null };

/** The productions on which a studio has hired here, as frames. */
export function StudioWorks({ works }: { works: Work[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (works.length === 0) return null;
  return (
    <Section
      title={t("studios:public.productions")}
      aside={t("studios:public.productionsAside", { count: works.length })}
    >
      <ul className="works">
        {works.map((work) => (
          <li key={work.id}>
            <Frame title={work.title} decorative />
            <p className="small">{words.title(inLocale(work.title, work.titleEn, words.locale))}</p>
            <p className="tiny quiet">
              {words.list(work.genres.slice(0, 2).map((genre) => genreName(genre, words.locale)))}
              {work.episodes !== null && t("studios:public.episodes", { count: work.episodes })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

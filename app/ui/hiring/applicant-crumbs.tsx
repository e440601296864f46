import { useTranslation } from "react-i18next";
import type { Applicant } from "~/domain/hiring";
import { inLocale } from "~/domain/openings";
import { paths } from "~/http/paths";
import { Crumbs } from "../crumbs";
import { useWords } from "../use-words";
import { useBriefWords } from "./use-brief-words";

/** Over a page about one application: whose it is, for what, and the way back. */
export function ApplicantCrumbs({ application: { id, opening, person } }: { application: Applicant }) {
  const { t } = useTranslation();
  const words = useWords();
  const named = useBriefWords()(opening);
  const name = person ? inLocale(person.name, person.nameEn, words.locale) : t("hiring:desk.gone");
  return (
    <Crumbs
      items={[{ text: name, to: paths.studioApplication(opening.studioId, id) }, named.title, named.production]}
    />
  );
}

import type { OpeningBrief } from "~/domain/hiring";
import { inLocale, titleIn } from "~/domain/openings";
import { useWords } from "../use-words";

type Named = Pick<OpeningBrief, "title" | "titleEn" | "role" | "production" | "studio">;

/** How an opening is called in the language of the page: its title, its production, its studio. */
export function useBriefWords() {
  const words = useWords();
  return ({ production, studio, ...opening }: Named) => ({
    title: titleIn(opening, words.locale),
    production: words.title(inLocale(production.title, production.titleEn, words.locale)),
    studio: inLocale(studio.name, studio.nameEn, words.locale),
  });
}

import { useTranslation } from "react-i18next";
import { inLocale, titleIn, type Call } from "~/domain/openings";
import { studioName, type PublicStudio } from "~/domain/studios";
import { useWords } from "../use-words";

/** As many openings as a message in a chat can hold. */
const MOST = 8;

/** A studio and what it has open as plain words to paste into a chat, the address last. */
export function useStudioText() {
  const { t } = useTranslation();
  const words = useWords();
  const line = (call: Call) => {
    const production = words.title(inLocale(call.production.title, call.production.titleEn, words.locale));
    return t("studios:text.opening", { title: titleIn(call, words.locale), production });
  };
  return (studio: PublicStudio, place: string | null, openings: Call[], address: string): string =>
    [
      studioName(studio, words.locale),
      studio.verifiedOn && t("studios:text.verified", { day: words.day(studio.verifiedOn) }),
      place,
      openings.length > 0 && t("studios:text.open", { count: openings.length }),
      ...openings.slice(0, MOST).map(line),
      address,
    ]
      .filter(Boolean)
      .join("\n");
}

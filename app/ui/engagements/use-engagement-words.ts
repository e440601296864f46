import { useTranslation } from "react-i18next";
import { isWork, type EngagementState, type EngagementStatus, type EngagementView } from "~/domain/engagements";
import type { Day } from "~/domain/days";
import { inLocale } from "~/domain/openings";
import { roleName } from "~/domain/vocabulary";
import { useWords } from "../use-words";

const tones: Partial<Record<EngagementState, "good" | "due" | "quiet">> = {
  running: "good",
  due: "due",
  ahead: "quiet",
  cancelled: "quiet",
  "no-show": "quiet",
};

/** How an engagement and where it stands are called in the language of the page. */
export function useEngagementWords() {
  const { t } = useTranslation();
  const words = useWords();
  return {
    ...words,
    role: (code: string) => roleName(code, words.locale),
    production: (production: EngagementView["production"]) =>
      production ? words.title(inLocale(production.title, production.titleEn, words.locale)) : "",
    studio: ({ name, nameEn }: EngagementView["studio"]) => inLocale(name, nameEn, words.locale),
    person: ({ name, nameEn }: { name: string; nameEn: string }) => inLocale(name, nameEn, words.locale),
    /** Who does what on which production, in one line. */
    heading: (who: string, role: string, production: EngagementView["production"]) => {
      const values = { who, role: roleName(role, words.locale) };
      if (!production) return t("engagements:sheet.titleBare", values);
      const title = words.title(inLocale(production.title, production.titleEn, words.locale));
      return t("engagements:sheet.title", { ...values, production: title });
    },
    state: (state: EngagementState) => t(`engagements:state.${state}`),
    tone: (state: EngagementState) => tones[state],
    /** The sentence of an ending: how, why, until when, in whose words. */
    ending: ({
      status,
      endedOn,
      endingReason,
      endingWords,
    }: {
      status: EngagementStatus;
      endedOn: Day | null;
      endingReason: string;
      endingWords: string;
    }) =>
      [
        isWork(status) && endedOn ? t("engagements:ending.lastDay", { day: words.day(endedOn) }) : "",
        endingReason && t("engagements:ending.why", { reason: t(`engagements:reason.${endingReason}`) }),
        endingWords && t("engagements:ending.words", { words: endingWords }),
      ]
        .filter(Boolean)
        .join(words.locale === "en" ? " " : ""),
  };
}

import { useTranslation } from "react-i18next";
import { payMethods, type Call, type OpeningTerms } from "~/domain/openings";
import { genreName } from "~/domain/vocabulary";
import { useWords } from "../use-words";

/** The terms of an opening in the language of the page; "" where nothing is stated. */
export function useTermWords() {
  const { t } = useTranslation();
  const words = useWords();
  const dot = words.locale === "en" ? " · " : "·";
  return {
    ...words,
    /** Parts the facts of a line. */
    dot,
    /** Facts of one line, the empty ones left out. */
    line: (parts: (string | null | false | undefined)[]) => parts.filter(Boolean).join(dot),
    /** Clauses of one line: 古风、非遗，60集. */
    clauses: (parts: (string | null | false | undefined)[]) => parts.filter(Boolean).join(t("common:separator")),
    workMode: (code: OpeningTerms["workMode"]) => code && t(`calls:workMode.${code}`),
    contract: (code: OpeningTerms["contractType"]) => code && t(`calls:contract.${code}`),
    cycle: (code: OpeningTerms["payCycle"]) => code && t(`calls:cycle.${code}`),
    /** One of ours, or the words of an import. */
    method: (text: string) => (payMethods.some((code) => code === text) ? t(`calls:method.${text}`) : text),
    genres: (codes: readonly string[]) => words.list(codes.map((code) => genreName(code, words.locale))),
    episodes: (count: number | null) => count !== null && t("calls:episodes", { count }),
    /** 衢江区, 远程, 衢江区，部分远程. */
    where: ({ workMode, divisionName }: Pick<Call, "workMode" | "divisionName">) => {
      if (workMode === "remote") return t("calls:workMode.remote");
      return workMode === "mixed" && divisionName ? t("calls:placeMixed", { place: divisionName }) : divisionName;
    },
  };
}

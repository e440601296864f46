import type { Locale } from "../identity";
import type { Facet, FacetValue } from "../search";
import { genreName, languageName, nameIn, roleName, type Named } from "../vocabulary";
import { divisionName } from "../vocabulary.server";
import type { Answer } from "./engine.server";

const named = (list: Named[]) => {
  const byCode = new Map(list.map((entry) => [entry.code, entry]));
  return (code: string, locale: Locale) => nameIn(byCode.get(code), code, locale);
};

const labels: Record<Facet, (value: string, locale: Locale) => string> = {
  role: roleName,
  genre: genreName,
  skill: (skill) => skill,
  division: divisionName,
  language: languageName,
  workMode: named([
    { code: "on-site", zh: "到场", en: "On site" },
    { code: "remote", zh: "远程", en: "Remote" },
    { code: "mixed", zh: "到场和远程", en: "On site and remote" },
  ]),
  contractType: named([
    { code: "service", zh: "劳务合同", en: "Service contract" },
    { code: "project", zh: "项目合同", en: "Project contract" },
    { code: "employment", zh: "劳动合同", en: "Employment contract" },
    { code: "internship", zh: "实习协议", en: "Internship" },
  ]),
  payUnit: named([
    { code: "day", zh: "按天", en: "By the day" },
    { code: "episode", zh: "按集", en: "By the episode" },
    { code: "project", zh: "按项目", en: "By the project" },
    { code: "month", zh: "按月", en: "By the month" },
  ]),
};

/** Counts as people read them. */
export const labelled = (facets: Answer["facets"], locale: Locale): Partial<Record<Facet, FacetValue[]>> =>
  Object.fromEntries(
    Object.entries(facets).map(([facet, counts]) => [
      facet,
      counts.map(({ value, count }) => ({ value, label: labels[facet as Facet](value, locale), count })),
    ]),
  );

import { fenToYuan } from "~/domain/money";
import type { OpeningTerms, OwnOpening, Production } from "~/domain/openings";

/** A promise in hours as the form asks for it: whole days where there are any. */
export function replyFields(hours: number | null) {
  if (hours === null) return { replyCount: "", replyUnit: "days" };
  return hours % 24 === 0
    ? { replyCount: String(hours / 24), replyUnit: "days" }
    : { replyCount: String(hours), replyUnit: "hours" };
}

const yuan = (fen: number | null) => (fen === null ? "" : fenToYuan(fen));

/** An opening as the form shows it. */
export function openingValues(opening: OpeningTerms): Record<string, string | string[]> {
  return {
    role: opening.role,
    title: opening.title,
    titleEn: opening.titleEn,
    description: opening.description,
    descriptionEn: opening.descriptionEn,
    skills: opening.skills.join("、"),
    genres: opening.genres,
    headcount: String(opening.headcount),
    workMode: opening.workMode,
    division: opening.division ?? "",
    place: opening.place,
    startDate: opening.startDate ?? "",
    endDate: opening.endDate ?? "",
    hours: opening.hours,
    lodging: opening.lodging,
    payMin: yuan(opening.payMin),
    payMax: opening.payMax === opening.payMin ? "" : yuan(opening.payMax),
    payUnit: opening.payUnit,
    payMethod: opening.payMethod,
    payCycle: opening.payCycle,
    contractType: opening.contractType,
    breachTerms: opening.breachTerms,
    ...replyFields(opening.replyHours),
    applyBy: opening.applyBy ?? "",
  };
}

/** A production as the form shows it. */
export function productionValues(production: Production): Record<string, string | string[]> {
  const {
    id: _id,
    studioId: _studioId,
    version: _version,
    updatedAt: _updatedAt,
    replyHours,
    episodes,
    shootFrom,
    shootTo,
    ...rest
  } = production;
  return {
    ...rest,
    ...replyFields(replyHours),
    episodes: episodes === null ? "" : String(episodes),
    shootFrom: shootFrom ?? "",
    shootTo: shootTo ?? "",
  };
}

/** What the form would change of what is stored now, by field, as the stored words. */
export function storedDifferently(typed: Record<string, unknown>, stored: OwnOpening): [field: string, now: string][] {
  const now = openingValues(stored);
  return Object.entries(now)
    .filter(([name, value]) => name in typed && asWords(typed[name]) !== asWords(value))
    .map(([name, value]) => [name, asWords(value)]);
}

const asWords = (value: unknown) => (Array.isArray(value) ? value.join("、") : String(value ?? ""));

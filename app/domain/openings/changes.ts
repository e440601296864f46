import type { OpeningTerms } from "./terms";

/** One column before and after, as plain text: codes, fen, days; lists joined by "、". */
export type Change = { field: keyof OpeningTerms; before: string; after: string };

const watched = [
  "role",
  "title",
  "titleEn",
  "description",
  "descriptionEn",
  "skills",
  "genres",
  "headcount",
  "workMode",
  "division",
  "place",
  "startDate",
  "endDate",
  "hours",
  "lodging",
  "payMin",
  "payMax",
  "payUnit",
  "payMethod",
  "payCycle",
  "contractType",
  "breachTerms",
  "replyHours",
  "applyBy",
] as const satisfies readonly (keyof OpeningTerms)[];

const asText = (value: OpeningTerms[keyof OpeningTerms]) =>
  Array.isArray(value) ? value.join("、") : value === null ? "" : String(value);

/** What differs between two states of an opening, in the order of the form. */
export function changesBetween(before: OpeningTerms, after: OpeningTerms): Change[] {
  return watched.flatMap((field) => {
    const [old, now] = [asText(before[field]), asText(after[field])];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

/** What a reader calls a change; several columns may make one. */
export const changedTopics = [
  "title",
  "content",
  "headcount",
  "workMode",
  "place",
  "dates",
  "hours",
  "lodging",
  "pay",
  "payMethod",
  "payCycle",
  "contractType",
  "breachTerms",
  "replyHours",
  "applyBy",
] as const;
export type ChangedTopic = (typeof changedTopics)[number];

const topicOf: Partial<Record<string, ChangedTopic>> = {
  role: "title",
  titleEn: "title",
  description: "content",
  descriptionEn: "content",
  skills: "content",
  genres: "content",
  division: "place",
  startDate: "dates",
  endDate: "dates",
  payMin: "pay",
  payMax: "pay",
  payUnit: "pay",
};

/** The topics of a list of changes, each once, in the order of the call sheet. */
export function topicsOf(changes: readonly { field: string }[]): ChangedTopic[] {
  const touched = new Set(changes.map(({ field }) => topicOf[field] ?? field));
  return changedTopics.filter((topic) => touched.has(topic));
}

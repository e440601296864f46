import type { Prisma } from "~/adapters/db.server";
import { dayOf, fromColumn } from "../days";
import type { Locale } from "../identity";
import type { Call } from "../openings";
import { divisionName } from "../vocabulary.server";

/** The columns of a line in a list. */
export const callColumns = {
  id: true,
  role: true,
  title: true,
  titleEn: true,
  headcount: true,
  filled: true,
  workMode: true,
  division: true,
  place: true,
  startDate: true,
  endDate: true,
  payMin: true,
  payMax: true,
  payUnit: true,
  payCycle: true,
  contractType: true,
  replyHours: true,
  applyBy: true,
  publishedAt: true,
  production: { select: { id: true, title: true, titleEn: true, genres: true, episodes: true } },
  studio: { select: { id: true, name: true, nameEn: true, verifiedAt: true, verifiedUntil: true } },
} satisfies Prisma.OpeningSelect;

export type CallRow = Prisma.OpeningGetPayload<{ select: typeof callColumns }>;

/** A row as a line of a list, with its place named in a language. */
export function asCall(row: CallRow, locale: Locale): Call {
  const { verifiedAt, verifiedUntil, ...studio } = row.studio;
  return {
    id: row.id,
    role: row.role,
    title: row.title,
    titleEn: row.titleEn,
    headcount: row.headcount,
    filled: row.filled,
    workMode: row.workMode as Call["workMode"],
    division: row.division,
    divisionName: row.division ? divisionName(row.division, locale) : "",
    place: row.place,
    startDate: fromColumn(row.startDate),
    endDate: fromColumn(row.endDate),
    payMin: row.payMin,
    payMax: row.payMax,
    payUnit: row.payUnit as Call["payUnit"],
    payCycle: row.payCycle as Call["payCycle"],
    contractType: row.contractType as Call["contractType"],
    replyHours: row.replyHours,
    applyBy: fromColumn(row.applyBy),
    publishedAt: row.publishedAt,
    production: row.production,
    studio: { ...studio, verifiedOn: verifiedAt && dayOf(verifiedAt), verifiedUntil: fromColumn(verifiedUntil) },
  };
}

import type { Prisma } from "~/adapters/db.server";
import { fromColumn } from "../days";
import type { OpeningBrief } from "../hiring";

/** What a page about an application says of its opening. */
export const openingColumns = {
  id: true,
  title: true,
  titleEn: true,
  role: true,
  status: true,
  startDate: true,
  endDate: true,
  studioId: true,
  headcount: true,
  filled: true,
  production: { select: { title: true, titleEn: true } },
  studio: { select: { name: true, nameEn: true } },
} as const satisfies Prisma.OpeningSelect;

type Row = Prisma.OpeningGetPayload<{ select: typeof openingColumns }>;

export const asBrief = (row: Row): OpeningBrief => ({
  ...row,
  startDate: fromColumn(row.startDate),
  endDate: fromColumn(row.endDate),
});

import type { Prisma, Tx } from "~/adapters/db.server";
import { fromColumn, toColumn, type Day } from "../days";
import { NotFound } from "../errors";
import type { Viewer } from "../identity";
import { only } from "./visibility.server";
import type { ClosedReason, OpeningStatus, OpeningTerms } from "../openings";

export const termColumns = {
  role: true,
  title: true,
  titleEn: true,
  description: true,
  descriptionEn: true,
  skills: true,
  genres: true,
  headcount: true,
  workMode: true,
  division: true,
  place: true,
  startDate: true,
  endDate: true,
  hours: true,
  lodging: true,
  payMin: true,
  payMax: true,
  payUnit: true,
  payMethod: true,
  payCycle: true,
  contractType: true,
  breachTerms: true,
  replyHours: true,
  applyBy: true,
} satisfies Prisma.OpeningSelect;

type TermRow = Prisma.OpeningGetPayload<{ select: typeof termColumns }>;

const termNames = Object.keys(termColumns) as (keyof OpeningTerms)[];

/** Only the terms of something that holds more. */
export const pickTerms = <T extends OpeningTerms>(row: T) =>
  Object.fromEntries(termNames.map((name) => [name, row[name]])) as OpeningTerms;

/** The terms of a row, with days as days and codes as codes. */
export const termsOf = (row: TermRow) =>
  pickTerms({
    ...row,
    workMode: row.workMode as OpeningTerms["workMode"],
    payUnit: row.payUnit as OpeningTerms["payUnit"],
    payCycle: row.payCycle as OpeningTerms["payCycle"],
    contractType: row.contractType as OpeningTerms["contractType"],
    startDate: fromColumn(row.startDate),
    endDate: fromColumn(row.endDate),
    applyBy: fromColumn(row.applyBy),
  });

/** Terms as the columns take them. */
export const termsToColumns = (terms: OpeningTerms) => ({
  ...terms,
  startDate: toColumn(terms.startDate),
  endDate: toColumn(terms.endDate),
  applyBy: toColumn(terms.applyBy),
});

const standingColumns = {
  ...termColumns,
  id: true,
  studioId: true,
  productionId: true,
  status: true,
  closedReason: true,
  filled: true,
  notStated: true,
  revision: true,
  version: true,
  demo: true,
  updatedAt: true,
  studio: { select: { status: true, verifiedUntil: true } },
} satisfies Prisma.OpeningSelect;

/** What every command on an opening reads. */
export type OpeningRow = OpeningTerms & {
  id: string;
  studioId: string;
  productionId: string;
  status: OpeningStatus;
  closedReason: ClosedReason | "";
  filled: number;
  notStated: string[];
  revision: number;
  version: number;
  demo: boolean;
  updatedAt: Date;
  studio: { status: string; verifiedUntil: Day | null };
};

/** The studios a viewer is a member of; the machine itself is held to none. */
export const ownStudios = (viewer: Viewer): { studioId?: { in: string[] } } =>
  viewer.system ? {} : { studioId: { in: viewer.studios.map(({ id }) => id) } };

type StandingRow = Prisma.OpeningGetPayload<{ select: typeof standingColumns }>;

const asOpening = (row: StandingRow): OpeningRow => ({
  ...row,
  ...termsOf(row),
  status: row.status as OpeningStatus,
  closedReason: row.closedReason as ClosedReason | "",
  studio: { status: row.studio.status, verifiedUntil: fromColumn(row.studio.verifiedUntil) },
});

/** An opening of a studio that this viewer is a member of; for anyone else it is not found. */
export async function openingOfMember(tx: Tx, viewer: Viewer, id: string): Promise<OpeningRow> {
  const row = await tx.opening.findFirst({ where: { id: only(id), ...ownStudios(viewer) }, select: standingColumns });
  if (!row) throw new NotFound("opening");
  return asOpening(row);
}

/** The drafts of a production of the viewer's studio, oldest first. */
export async function draftsOfProduction(tx: Tx, viewer: Viewer, productionId: string): Promise<OpeningRow[]> {
  const rows = await tx.opening.findMany({
    where: { productionId: only(productionId), status: "draft", ...ownStudios(viewer) },
    select: standingColumns,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(asOpening);
}

/** The opening as its event subject. */
export const subjectOf = (opening: { id: string; title: string }) => ({
  type: "opening" as const,
  id: opening.id,
  label: opening.title,
});

import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { dayOf, fromColumn } from "../days";
import type { Viewer } from "../identity";
import {
  isOpenOn,
  requiredTerms,
  type ClosedReason,
  type OpeningLedger,
  type OpeningStatus,
  type OwnOpening,
  type ProductionLine,
} from "../openings";
import { ownStudios, termColumns, termsOf } from "./rows.server";
import { only } from "./visibility.server";

const columns = {
  ...termColumns,
  id: true,
  studioId: true,
  productionId: true,
  status: true,
  closedReason: true,
  closedAt: true,
  filled: true,
  notStated: true,
  publishedAt: true,
  revision: true,
  version: true,
  updatedAt: true,
  production: { select: { id: true, title: true, titleEn: true } },
} satisfies Prisma.OpeningSelect;

type Row = Prisma.OpeningGetPayload<{ select: typeof columns }>;

function asOwn(row: Row): OwnOpening {
  const own = {
    ...row,
    ...termsOf(row),
    status: row.status as OpeningStatus,
    closedReason: row.closedReason as ClosedReason | "",
  };
  return { ...own, missing: requiredTerms(own), open: isOpenOn(own, dayOf(now())) };
}

/** One opening of a studio of the viewer's, or null. */
export async function getOwnOpening(viewer: Viewer, studioId: string, id: string): Promise<OwnOpening | null> {
  const row = await db().opening.findFirst({
    where: { id: only(id), AND: [{ studioId }, ownStudios(viewer)] },
    select: columns,
  });
  return row && asOwn(row);
}

const PAGE_SIZE = 50;

/** A studio's openings of one state: all, what changed last first; or a production's, in the order of its list. Fifty a page. */
export async function listOwnOpenings(
  viewer: Viewer,
  studioId: string,
  { status, productionId, page = 1 }: { status?: OpeningStatus; productionId?: string; page?: number } = {},
): Promise<OpeningLedger> {
  const own: Prisma.OpeningWhereInput = {
    AND: [{ studioId }, ownStudios(viewer)],
    ...(productionId ? { productionId: only(productionId) } : {}),
  };
  const [rows, groups] = await Promise.all([
    db().opening.findMany({
      where: { ...own, ...(status ? { status } : {}) },
      select: columns,
      orderBy: productionId ? [{ createdAt: "asc" }, { id: "asc" }] : [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db().opening.groupBy({ by: ["status"], where: own, _count: { _all: true } }),
  ]);
  const counts = { draft: 0, published: 0, closed: 0 };
  for (const group of groups) counts[group.status as OpeningStatus] = group._count._all;
  const total = status ? counts[status] : counts.draft + counts.published + counts.closed;
  return { openings: rows.map(asOwn), counts, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}

/** The productions of a studio of the viewer's, by shooting days, with what is open on each. */
export async function listProductions(viewer: Viewer, studioId: string): Promise<ProductionLine[]> {
  const rows = await db().production.findMany({
    where: { AND: [{ studioId }, ownStudios(viewer)] },
    select: {
      id: true,
      title: true,
      titleEn: true,
      genres: true,
      episodes: true,
      shootFrom: true,
      shootTo: true,
      openings: { select: { status: true, headcount: true, filled: true } },
    },
    orderBy: [{ shootFrom: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    take: 200,
  });
  return rows.map(({ openings, ...row }) => {
    const counts = { draft: 0, published: 0, closed: 0 };
    for (const { status } of openings) counts[status as OpeningStatus] += 1;
    const shown = openings.filter(({ status }) => status !== "draft");
    return {
      ...row,
      shootFrom: fromColumn(row.shootFrom),
      shootTo: fromColumn(row.shootTo),
      counts,
      places: shown.reduce((sum, { headcount }) => sum + headcount, 0),
      filled: shown.reduce((sum, { filled }) => sum + filled, 0),
    };
  });
}

import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { dayOf, fromColumn } from "../days";
import type { Viewer } from "../identity";
import {
  isOpenOn,
  type Call,
  type ClosedReason,
  type OpeningStatus,
  type OpeningView,
  type Revision,
} from "../openings";
import { isVerifiedOn } from "../studios";
import { departmentOf, roles } from "../vocabulary";
import { asCall, callColumns } from "./call-rows.server";
import { only, openToday, visibleTo } from "./visibility.server";

const viewColumns = {
  ...callColumns,
  studioId: true,
  status: true,
  closedReason: true,
  closedAt: true,
  notStated: true,
  revision: true,
  version: true,
  updatedAt: true,
  description: true,
  descriptionEn: true,
  skills: true,
  genres: true,
  hours: true,
  lodging: true,
  payMethod: true,
  breachTerms: true,
  production: { select: { ...callColumns.production.select, synopsis: true, shootFrom: true, shootTo: true } },
  studio: { select: { ...callColumns.studio.select, status: true } },
  revisions: { select: { revision: true, revisedAt: true, changes: true }, orderBy: { revision: "desc" }, take: 20 },
} satisfies Prisma.OpeningSelect;

/**
 * One opening as a call sheet, or null. Anyone sees what is or was public and whose studio is verified today; members
 * see their studio's own, drafts included (`public` is false there).
 */
export async function getOpening(viewer: Viewer, id: string): Promise<OpeningView | null> {
  const row = await db().opening.findFirst({ where: { id: only(id), ...visibleTo(viewer) }, select: viewColumns });
  if (!row) return null;
  const { production, studio, revisions, ...own } = row;
  const { synopsis, shootFrom, shootTo, ...named } = production;
  const { status: studioStatus, ...hiring } = studio;
  const call = asCall({ ...own, production: named, studio: hiring }, viewer.locale);
  const standing = {
    ...own,
    ...call,
    status: own.status as OpeningStatus,
    closedReason: own.closedReason as ClosedReason | "",
  };
  const today = dayOf(now());
  const verified = isVerifiedOn({ status: studioStatus, verifiedUntil: call.studio.verifiedUntil }, today);
  return {
    ...standing,
    open: verified && isOpenOn(standing, today),
    public: verified && own.status !== "draft",
    revisions: revisions as unknown as Revision[],
    synopsis,
    shootFrom: fromColumn(shootFrom),
    shootTo: fromColumn(shootTo),
  };
}

/** The lines of these openings, in this order; those nobody may apply for today are left out. For search. */
export async function listCalls(viewer: Viewer, ids: string[]): Promise<Call[]> {
  const rows = await db().opening.findMany({ where: { id: { in: ids }, ...openToday() }, select: callColumns });
  const calls = new Map(rows.map((row) => [row.id, asCall(row, viewer.locale)]));
  return ids.flatMap((id) => calls.get(id) ?? []);
}

/** Openings published last and open today, newest first. */
export async function listNewest(viewer: Viewer, count: number): Promise<Call[]> {
  const rows = await db().opening.findMany({
    where: openToday(),
    select: callColumns,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: count,
  });
  return rows.map((row) => asCall(row, viewer.locale));
}

/** What a studio has open today, by starting day. */
export async function listOpenOf(viewer: Viewer, studioId: string, count = 30): Promise<Call[]> {
  const rows = await db().opening.findMany({
    where: { ...openToday(), studioId },
    select: callColumns,
    orderBy: [{ startDate: "asc" }, { id: "asc" }],
    take: count,
  });
  return rows.map((row) => asCall(row, viewer.locale));
}

/** Others that are open today: of the same craft first, then of its department, by starting day. */
export async function listSimilar(
  viewer: Viewer,
  { id, role }: { id: string; role: string },
  count = 4,
): Promise<Call[]> {
  const department = departmentOf(role);
  const near = roles.filter((one) => one.department === department).map(({ code }) => code);
  const find = (among: string[], take: number) =>
    db().opening.findMany({
      where: { ...openToday(), id: { not: id }, role: { in: among } },
      select: callColumns,
      orderBy: [{ startDate: "asc" }, { id: "asc" }],
      take,
    });
  const [same, others] = await Promise.all([
    find([role], count),
    find(
      near.filter((code) => code !== role),
      count,
    ),
  ]);
  return [...same, ...others].slice(0, count).map((row) => asCall(row, viewer.locale));
}

import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { dayOf, fromColumn, toColumn } from "../days";
import type { Viewer } from "../identity";
import type { Shoot } from "../openings";

/** So many productions are near enough to be looked for people at once. */
const NEXT = 6;

/** The productions of this viewer's verified studios that still have days to shoot, the next first; at most six. */
export async function listShoots(viewer: Viewer): Promise<Shoot[]> {
  const studios = viewer.studios.filter(({ status }) => status === "verified").map(({ id }) => id);
  if (studios.length === 0) return [];
  const rows = await db().production.findMany({
    where: { studioId: { in: studios }, shootFrom: { not: null }, shootTo: { gte: toColumn(dayOf(now())) } },
    select: { id: true, title: true, titleEn: true, shootFrom: true, shootTo: true },
    orderBy: [{ shootFrom: "asc" }, { shootTo: "asc" }, { id: "asc" }],
    take: NEXT,
  });
  return rows.map((row) => ({ ...row, shootFrom: fromColumn(row.shootFrom)!, shootTo: fromColumn(row.shootTo)! }));
}

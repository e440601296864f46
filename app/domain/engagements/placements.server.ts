import { now } from "~/adapters/clock";
import { db, Prisma } from "~/adapters/db.server";
import { dayOf, type Day } from "../days";
import { NotFound } from "../errors";
import { isOfficial, type Viewer } from "../identity";
import { getStudio } from "../studios.server";
import { conditionsOf, isWorkSql, originSql } from "./conditions.server";
import type { PlacementFilter } from "./placement-filter";
import { placementRows } from "./placement-rows.server";
import type { PlacementTotals } from "./views";

const { sql } = Prisma;

const PAGE = 50;

/** What an official may see exists; for anyone else there are no placements at all. */
export function requireLedger(viewer: Viewer) {
  if (!isOfficial(viewer) && !viewer.system) throw new NotFound("placements");
}

/**
 * The placements that a filter leaves, latest first, 50 a page (from 1), what all of them add up to, and the studio
 * that the filter names. Officials only. Throws NotFound for anyone else.
 */
export async function listPlacements(viewer: Viewer, filter: PlacementFilter, page = 1) {
  requireLedger(viewer);
  const today = dayOf(now());
  const tail = sql`ORDER BY e.start_date DESC, e.number DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  const [items, totals, total, studio] = await Promise.all([
    placementRows({ filter, today, locale: viewer.locale, tail }),
    totalsOf(filter, today),
    countPlacements(viewer, filter),
    filter.studioId ? getStudio(viewer, filter.studioId) : null,
  ]);
  return { items, totals, total, page, pages: Math.ceil(total / PAGE), studio: studio?.name ?? null };
}

async function totalsOf(filter: PlacementFilter, today: Day): Promise<PlacementTotals> {
  const last = sql`LEAST(COALESCE(e.ended_on, e.end_date, ${today}::date), ${filter.to ?? "infinity"}::date)`;
  const first = sql`GREATEST(e.start_date, ${filter.from ?? "-infinity"}::date)`;
  const [totals] = await db().$queryRaw<PlacementTotals[]>`
    SELECT count(*)::int AS placements, count(DISTINCT e.profile_id)::int AS people,
           COALESCE(sum(GREATEST(0, ${last} - ${first} + 1)), 0)::int AS days,
           count(*) FILTER (WHERE ${originSql} = 'local')::int AS local,
           count(*) FILTER (WHERE ${originSql} = 'incoming')::int AS incoming,
           count(*) FILTER (WHERE ${originSql} = 'unknown')::int AS unknown
    FROM engagements e WHERE ${conditionsOf(filter, today)} AND ${isWorkSql}`;
  return totals!;
}

/** How many placements a filter leaves; officials only. */
export async function countPlacements(viewer: Viewer, filter: PlacementFilter): Promise<number> {
  requireLedger(viewer);
  const [row] = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM engagements e WHERE ${conditionsOf(filter, dayOf(now()))}`;
  return row!.total;
}

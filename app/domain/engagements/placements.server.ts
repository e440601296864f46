import { db, Prisma } from "~/adapters/db.server";
import { now } from "~/adapters/clock";
import { dayOf, type Day } from "../days";
import { NotFound } from "../errors";
import { isOfficial, type Viewer } from "../identity";
import type { Fen } from "../money";
import { conditionsOf, isWorkSql, originSql } from "./conditions.server";
import type { Origin } from "./origins";
import { payBand, type PayBand } from "./pay-bands";
import type { PlacementFilter } from "./placement-filter";
import { daysOf, stateOn, type EngagementState, type EngagementStatus } from "./states";

const { sql } = Prisma;

/** One row of the office's ledger; pay only as its band. */
export type Placement = {
  id: string;
  number: number;
  person: string;
  role: string;
  production: string | null;
  studio: { id: string; name: string };
  division: string | null;
  startDate: Day;
  endDate: Day | null;
  endedOn: Day | null;
  status: EngagementStatus;
  state: EngagementState;
  origin: Origin;
  /** Calendar days of work, 0 where there was none. */
  days: number;
  pay: PayBand | null;
};

/** What the rows of a filter add up to; only work counts, as the office's definitions ask. */
export type PlacementTotals = {
  placements: number;
  people: number;
  /** Calendar days of all of them that fall in the period asked for. */
  days: number;
  local: number;
  incoming: number;
  unknown: number;
};

type Row = Omit<Placement, "state" | "days" | "pay" | "studio"> & {
  studioId: string;
  studioName: string;
  pay: Fen | null;
  payUnit: string;
};

const PAGE = 50;

/** What an official may see exists; for anyone else there are no placements at all. */
export function requireLedger(viewer: Viewer) {
  if (!isOfficial(viewer) && !viewer.system) throw new NotFound("placements");
}

/**
 * The placements that a filter leaves, latest first, 50 a page (from 1), and what all of them add up to.
 * Officials only. Throws NotFound for anyone else.
 */
export async function listPlacements(viewer: Viewer, filter: PlacementFilter, page = 1) {
  requireLedger(viewer);
  const today = dayOf(now());
  const [items, totals, [counted]] = await Promise.all([
    rowsOf(filter, today, sql`ORDER BY e.start_date DESC, e.number DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`),
    totalsOf(filter, today),
    db().$queryRaw<
      { total: number }[]
    >`SELECT count(*)::int AS total FROM engagements e WHERE ${conditionsOf(filter, today)}`,
  ]);
  const total = counted?.total ?? 0;
  return { items, totals, total, page, pages: Math.ceil(total / PAGE) };
}

/** Rows of the ledger; `tail` orders and limits them, after a further condition where there is one. */
export async function rowsOf(filter: PlacementFilter, today: Day, tail: Prisma.Sql): Promise<Placement[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT e.id, e.number, profiles.name AS person, e.role, productions.title AS production,
           e.studio_id AS "studioId", studios.name AS "studioName", e.division,
           e.start_date::text AS "startDate", e.end_date::text AS "endDate", e.ended_on::text AS "endedOn",
           e.status, ${originSql} AS origin, e.pay, e.pay_unit AS "payUnit"
    FROM engagements e
    JOIN profiles ON profiles.id = e.profile_id
    JOIN studios ON studios.id = e.studio_id
    LEFT JOIN productions ON productions.id = e.production_id
    WHERE ${conditionsOf(filter, today)} ${tail}`;
  return rows.map(({ studioId, studioName, pay, payUnit, ...row }) => ({
    ...row,
    studio: { id: studioId, name: studioName },
    state: stateOn(row, today),
    days: daysOf(row, today),
    pay: payBand(pay, payUnit),
  }));
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

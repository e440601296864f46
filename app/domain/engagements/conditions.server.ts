import { Prisma } from "~/adapters/db.server";
import type { Day } from "../days";
import type { PlacementFilter, PlacementState } from "./placement-filter";
import type { Origin } from "./origins";

const { sql } = Prisma;

const byOrigin: Record<Origin, Prisma.Sql> = {
  local: sql`e.home_at_hire LIKE '3308%'`,
  incoming: sql`e.home_at_hire <> '' AND e.home_at_hire NOT LIKE '3308%'`,
  unknown: sql`COALESCE(e.home_at_hire, '') = ''`,
};

/** True for rows that are work, in SQL; the same rule as `isWork`. */
export const isWorkSql = sql`e.status NOT IN ('cancelled', 'no-show')`;

function inState(state: PlacementState, today: Day): Prisma.Sql {
  if (state === "counted") return isWorkSql;
  if (state === "ahead") return sql`e.status = 'agreed' AND e.start_date > ${today}::date`;
  if (state === "due") return sql`e.status = 'agreed' AND e.end_date < ${today}::date`;
  if (state !== "running") return sql`e.status = ${state}`;
  return sql`e.status = 'agreed' AND e.start_date <= ${today}::date AND COALESCE(e.end_date, 'infinity') >= ${today}::date`;
}

/** The filter as conditions on `engagements e`. */
export function conditionsOf(
  { role, county, studioId, origin, from, to, state }: PlacementFilter,
  today: Day,
): Prisma.Sql {
  const conditions = [
    role && sql`e.role = ${role}`,
    county && sql`e.division LIKE ${`${county.replace(/(00)+$/, "")}%`}`,
    studioId && sql`e.studio_id = ${studioId}::uuid`,
    origin && byOrigin[origin],
    from && sql`COALESCE(e.ended_on, e.end_date, 'infinity') >= ${from}::date`,
    to && sql`e.start_date <= ${to}::date`,
    state && inState(state, today),
  ].filter((condition) => typeof condition === "object");
  return conditions.length
    ? Prisma.join(
        conditions.map((condition) => sql`(${condition})`),
        " AND ",
      )
    : sql`TRUE`;
}

export const originSql = sql`CASE WHEN ${byOrigin.local} THEN 'local' WHEN ${byOrigin.unknown} THEN 'unknown' ELSE 'incoming' END`;

import { db, type Prisma } from "~/adapters/db.server";
import type { Day } from "../days";
import type { Locale } from "../identity";
import type { Fen } from "../money";
import { divisionName } from "../vocabulary.server";
import { conditionsOf, originSql } from "./conditions.server";
import { payBand } from "./pay-bands";
import type { PlacementFilter } from "./placement-filter";
import { daysOf, stateOn } from "./states";
import type { Placement } from "./views";

type Row = Omit<Placement, "state" | "days" | "pay" | "county"> & {
  division: string | null;
  pay: Fen | null;
  payUnit: string;
};

type Asked = { filter: PlacementFilter; today: Day; locale: Locale; tail: Prisma.Sql };

/** Rows of the ledger; `tail` goes on after the conditions: a further one, the order, the limit. */
export async function placementRows({ filter, today, locale, tail }: Asked): Promise<Placement[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT e.id, e.number, e.role, e.division, e.status, e.pay, e.pay_unit AS "payUnit", ${originSql} AS origin,
           e.start_date::text AS "startDate", e.end_date::text AS "endDate", e.ended_on::text AS "endedOn",
           json_build_object('name', profiles.name, 'nameEn', profiles.name_en) AS person,
           json_build_object('id', studios.id, 'name', studios.name, 'nameEn', studios.name_en) AS studio,
           CASE WHEN productions.id IS NOT NULL
             THEN json_build_object('title', productions.title, 'titleEn', productions.title_en) END AS production
    FROM engagements e
    JOIN profiles ON profiles.id = e.profile_id
    JOIN studios ON studios.id = e.studio_id
    LEFT JOIN productions ON productions.id = e.production_id
    WHERE ${conditionsOf(filter, today)} ${tail}`;
  return rows.map(({ pay, payUnit, division, ...row }) => ({
    ...row,
    county: division ? divisionName(division, locale) : "",
    state: stateOn(row, today),
    days: daysOf(row, today),
    pay: payBand(pay, payUnit),
  }));
}

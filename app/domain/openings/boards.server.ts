import { now } from "~/adapters/clock";
import { db, Prisma } from "~/adapters/db.server";
import { addDays, dayOf, toColumn, type Day } from "../days";
import type { Viewer } from "../identity";
import type { BoardRow, Boards } from "../openings";

/** Places of openings that people may apply for on a day, by production. */
const openPlaces = (today: Date) => Prisma.sql`
  SELECT opening.production_id, opening.role, opening.division, opening.start_date, opening.end_date,
         opening.headcount - opening.filled AS places
  FROM openings opening JOIN studios studio ON studio.id = opening.studio_id
  WHERE opening.status = 'published' AND studio.status = 'verified' AND studio.verified_until >= ${today}
    AND COALESCE(opening.apply_by, opening.end_date, opening.start_date, ${today}) >= ${today}`;

/** As many productions as the schedule lists at all. */
const MOST = 60;

/** The figures and the schedule of the front page: five weeks from `monday`. */
export async function getBoards(_viewer: Viewer, monday: Day): Promise<Boards> {
  const today = toColumn(dayOf(now()));
  const [[counts], board, sought] = await Promise.all([
    db().$queryRaw<{ hiring: number; places: number; openings: number; shooting: number }[]>`
      WITH open AS (${openPlaces(today)})
      SELECT count(DISTINCT production_id)::int AS hiring, COALESCE(sum(places), 0)::int AS places, count(*)::int AS openings,
             (SELECT count(*) FROM productions production JOIN studios studio ON studio.id = production.studio_id
              WHERE studio.status = 'verified' AND studio.verified_until >= ${today}
                AND ${today} BETWEEN production.shoot_from AND production.shoot_to
                AND EXISTS (SELECT 1 FROM openings WHERE production_id = production.id AND status <> 'draft'))::int AS shooting
      FROM open`,
    boardRows(today, monday),
    db().$queryRaw<{ role: string }[]>`
      WITH open AS (${openPlaces(today)})
      SELECT role FROM open GROUP BY role ORDER BY sum(places) DESC, role LIMIT 4`,
  ]);
  return { ...counts!, board, sought: sought.map(({ role }) => role) };
}

/**
 * Productions with places open whose work touches the five weeks. One that states no shooting days has those of its
 * openings, and their counties.
 */
const boardRows = (today: Date, monday: Day) =>
  db().$queryRaw<BoardRow[]>`
    WITH open AS (${openPlaces(today)}), gap AS (
      SELECT production_id, sum(places)::int AS places, min(start_date) AS first, max(end_date) AS last,
             array_remove(array_agg(DISTINCT division), NULL) AS divisions
      FROM open GROUP BY production_id
    )
    SELECT production.id, production.title, production.title_en AS "titleEn", COALESCE(production.genres, '{}') AS genres, production.episodes, production.place,
           COALESCE(NULLIF(production.divisions, '{}'), gap.divisions) AS divisions,
           span.first::text AS "shootFrom", span.last::text AS "shootTo", studio.name AS studio, studio.name_en AS "studioEn", gap.places
    FROM gap JOIN productions production ON production.id = gap.production_id JOIN studios studio ON studio.id = production.studio_id,
         LATERAL (SELECT COALESCE(production.shoot_from, gap.first) AS first, COALESCE(production.shoot_to, gap.last) AS last) AS span
    WHERE span.last IS NULL
       OR (span.last >= ${toColumn(monday)} AND span.first <= ${toColumn(addDays(monday, 34))})
    ORDER BY span.first NULLS LAST, gap.places DESC, production.title
    LIMIT ${MOST}`;

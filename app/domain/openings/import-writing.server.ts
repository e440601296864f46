import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { dayOf } from "../days";
import type { Viewer } from "../identity";
import type { Change, OpeningTerms } from "../openings";

/** A row that is about to be written, over what was there. */
export type Placed = OpeningTerms & { externalId: string; studio: string; production: string; notStated: string[] };

/**
 * Writes rows by external id, in two statements however many they are; returns the ids. A place that is taken stays
 * taken: the headcount never falls below it. Rows whose last day is over are closed, and come back with a later one.
 */
export async function writeSheet(
  tx: Tx,
  rows: Placed[],
  studios: Map<string, string>,
  demo: boolean,
): Promise<string[]> {
  const productions = await productionsNamed(tx, rows, studios, demo);
  // In one order, so that two imports of the same openings cannot wait for each other.
  const placed = rows
    .toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1))
    .map((row) => {
      const studioId = studios.get(row.studio)!;
      return { ...row, studioId, productionId: productions.get(keyOf(studioId, row.production))! };
    });
  const today = dayOf(now());
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO openings (id, external_id, studio_id, production_id, role, title, description, skills, genres, headcount, status,
                          closed_reason, closed_at, work_mode, division, start_date, end_date, hours, lodging, pay_min, pay_max,
                          pay_unit, pay_method, pay_cycle, contract_type, breach_terms, reply_hours, apply_by, not_stated,
                          published_at, demo, created_at, updated_at)
    SELECT uuidv7(), "externalId", "studioId", "productionId", role, title, description, ARRAY(SELECT jsonb_array_elements_text(skills)), ARRAY(SELECT jsonb_array_elements_text(genres)), headcount,
           CASE WHEN past THEN 'closed' ELSE 'published' END, CASE WHEN past THEN 'date' ELSE '' END,
           CASE WHEN past THEN ${now()}::timestamptz END, "workMode", division, "startDate", "endDate", hours, lodging, "payMin",
           "payMax", "payUnit", "payMethod", "payCycle", "contractType", "breachTerms", "replyHours", "applyBy",
           ARRAY(SELECT jsonb_array_elements_text("notStated")), ${now()}, ${demo}, ${now()}, ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) AS row (
      "externalId" text, "studioId" uuid, "productionId" uuid, role text, title text, description text, skills jsonb,
      genres jsonb, headcount int, "workMode" text, division text, "startDate" date, "endDate" date, hours text, lodging text,
      "payMin" int, "payMax" int, "payUnit" text, "payMethod" text, "payCycle" text, "contractType" text, "breachTerms" text,
      "replyHours" int, "applyBy" date, "notStated" jsonb
    ), LATERAL (SELECT COALESCE("applyBy", "endDate", "startDate") < ${today}::date AS past) AS validity
    ON CONFLICT (external_id) DO UPDATE SET
      studio_id = excluded.studio_id, production_id = excluded.production_id, role = excluded.role, title = excluded.title,
      description = excluded.description, skills = excluded.skills, genres = excluded.genres,
      headcount = GREATEST(excluded.headcount, openings.filled), work_mode = excluded.work_mode, division = excluded.division,
      start_date = excluded.start_date, end_date = excluded.end_date, hours = excluded.hours, lodging = excluded.lodging,
      pay_min = excluded.pay_min, pay_max = excluded.pay_max, pay_unit = excluded.pay_unit, pay_method = excluded.pay_method,
      pay_cycle = excluded.pay_cycle, contract_type = excluded.contract_type, breach_terms = excluded.breach_terms,
      reply_hours = excluded.reply_hours, apply_by = excluded.apply_by, not_stated = excluded.not_stated,
      status = CASE WHEN openings.closed_reason = 'date' AND openings.filled < excluded.headcount THEN excluded.status
                    ELSE openings.status END,
      closed_reason = CASE WHEN openings.closed_reason = 'date' AND openings.filled < excluded.headcount
                           THEN excluded.closed_reason ELSE openings.closed_reason END,
      published_at = COALESCE(openings.published_at, excluded.published_at), revision = openings.revision + 1,
      version = openings.version + 1, updated_at = excluded.updated_at
    RETURNING id`;
  return written.map(({ id }) => id);
}

const keyOf = (studioId: string, title: string) => `${studioId} ${title}`;

/** The productions that the rows name, created where they are new, with the genres of their first row. */
async function productionsNamed(tx: Tx, rows: Placed[], studios: Map<string, string>, demo: boolean) {
  const named = new Map(
    rows.toReversed().map(({ studio, production, genres }) => {
      const studioId = studios.get(studio)!;
      return [keyOf(studioId, production), { studioId, title: production, genres }];
    }),
  );
  const stamped = [...named.values()].map((row) => ({ ...row, demo, createdAt: now(), updatedAt: now() }));
  await tx.production.createMany({ data: stamped, skipDuplicates: true });
  const found = await tx.production.findMany({
    where: { OR: [...named.values()].map(({ studioId, title }) => ({ studioId, title })) },
    select: { id: true, studioId: true, title: true },
  });
  return new Map(found.map(({ id, studioId, title }) => [keyOf(studioId, title), id]));
}

/** Notes what an import changed in openings that were public, so that their applicants can be told. */
export async function noteRevisions(
  tx: Tx,
  viewer: Viewer,
  revised: { id: string; revision: number; changes: Change[] }[],
) {
  await tx.openingRevision.createMany({
    data: revised.map(({ id, revision, changes }) => ({
      openingId: id,
      revision,
      changes,
      revisedBy: viewer.name,
      revisedAt: now(),
    })),
    skipDuplicates: true,
  });
}

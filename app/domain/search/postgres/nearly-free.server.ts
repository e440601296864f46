import { Prisma } from "~/adapters/db.server";
import { askedDays } from "../../search";
import type { Question } from "../engine.server";
import { conditions, isChosen, lookUp, RANKED, run, tableOf } from "../postgres.server";
import { matchAll } from "../text/tokens.server";
import { termsOf } from "../text/words.server";

const { sql, join } = Prisma;

/**
 * Ids of profiles that answer a query but for its days, and are free on some of them: the most days first.
 * Nothing where the query asks for no days.
 */
export async function searchNearlyFree(question: Question, limit: number): Promise<string[]> {
  const { kind, query, reach } = question;
  const asked = kind === "profile" ? askedDays(query, reach.today) : null;
  if (!asked) return [];
  const { chosen } = await lookUp(question);
  const anyDays = { ...question, query: { ...query, freeFrom: undefined, freeTo: undefined } };
  const others = join([conditions(anyDays, matchAll(termsOf(query.q))), ...chosen.map(isChosen)], " AND ");
  const days = sql`daterange(${asked.from}::date, ${asked.to}::date, '[]')`;
  // Days before the one from which a person is free are taken.
  const busy = sql`CASE WHEN start_day IS NULL THEN busy ELSE busy + datemultirange(daterange(NULL, start_day)) END`;
  const { rows } = await run<{ id: string }>(sql`
    SELECT id::text FROM (
      SELECT id, quality, updated_at,
             (SELECT sum(upper(run) - lower(run)) FROM unnest((${busy}) * datemultirange(${days})) AS run) AS taken
      FROM ${tableOf(kind)} WHERE ${others} AND (${busy}) && ${days}
      ORDER BY quality DESC, updated_at DESC, id LIMIT ${RANKED}
    ) near
    WHERE taken < upper(${days}) - lower(${days})
    ORDER BY taken, quality DESC, updated_at DESC, id LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

import { Prisma, type Tx } from "~/adapters/db.server";
import { toColumn } from "../days";
import type { Production } from "../openings";
import type { ProductionInput } from "../openings.forms";

type Handed = {
  column: string;
  type: "text" | "int" | "date";
  old: unknown;
  now: unknown;
  /** Columns that have to hold what they were given together; the two dates, or a draft could end before it starts. */
  with?: { column: string; type: "date"; old: unknown };
};

/**
 * Gives a production's changed terms to its drafts, each term only where the draft still holds what it was given.
 * One statement; drafts in which nothing changes keep their version, so nobody's open form turns stale for nothing.
 */
export async function handDown(tx: Tx, before: Production, after: ProductionInput) {
  const handed = termsHanded(before, after).filter(({ old, now }) => String(old) !== String(now));
  if (handed.length === 0) return;
  const columns = Prisma.join(handed.map(({ column }) => Prisma.raw(column)));
  const next = Prisma.join(handed.map(nextValue));
  const own = Prisma.join(handed.map(({ column }) => Prisma.raw(`openings.${column}`)));
  const theirs = Prisma.join(handed.map(({ column }) => Prisma.raw(`next.${column}`)));
  await tx.$executeRaw`
    WITH next AS (
      SELECT id, ${next} FROM openings WHERE production_id = ${before.id}::uuid AND status = 'draft'
    )
    UPDATE openings SET (${columns}) = ROW(${theirs}), version = version + 1, updated_at = now()
    FROM next WHERE next.id = openings.id AND (${theirs}) IS DISTINCT FROM (${own})`;
}

function nextValue({ column, type, old, now, with: other }: Handed) {
  const name = Prisma.raw(column);
  const holds = [{ column, type, old }, ...(other ? [other] : [])].map(
    (one) => Prisma.sql`${Prisma.raw(one.column)} IS NOT DISTINCT FROM ${one.old}${Prisma.raw(`::${one.type}`)}`,
  );
  return Prisma.sql`
    CASE WHEN ${Prisma.join(holds, " AND ")} THEN ${now}${Prisma.raw(`::${type}`)} ELSE ${name} END AS ${name}`;
}

function termsHanded(before: Production, after: ProductionInput): Handed[] {
  const start = { column: "start_date", type: "date", old: toColumn(before.shootFrom) } as const;
  const end = { column: "end_date", type: "date", old: toColumn(before.shootTo) } as const;
  return [
    { column: "hours", type: "text", old: before.hours, now: after.hours },
    { column: "lodging", type: "text", old: before.lodging, now: after.lodging },
    { column: "pay_method", type: "text", old: before.payMethod, now: after.payMethod },
    { column: "pay_cycle", type: "text", old: before.payCycle, now: after.payCycle },
    { column: "contract_type", type: "text", old: before.contractType, now: after.contractType },
    { column: "breach_terms", type: "text", old: before.breachTerms, now: after.breachTerms },
    { column: "reply_hours", type: "int", old: before.replyHours, now: after.replyHours },
    { column: "place", type: "text", old: before.place, now: after.place },
    { column: "division", type: "text", old: before.divisions[0] ?? null, now: after.divisions[0] ?? null },
    { ...start, now: toColumn(after.shootFrom), with: end },
    { ...end, now: toColumn(after.shootTo), with: start },
  ];
}

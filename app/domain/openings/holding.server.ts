import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { dayOf, fromColumn } from "../days";
import { isOpenOn, type OpeningStatus } from "../openings";
import { isVerifiedOn } from "../studios";

/**
 * Locks an opening until the caller's transaction ends, so that applications and hires come to its places one
 * after the other. Says whether people may apply today and how many places are left; null where there is none.
 */
export async function holdOpening(tx: Tx, id: string) {
  // Weaker than FOR UPDATE: rows elsewhere may still refer to the opening meanwhile.
  await tx.$queryRaw`SELECT FROM openings WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.opening.findUnique({
    where: { id },
    select: {
      role: true,
      studioId: true,
      productionId: true,
      status: true,
      headcount: true,
      filled: true,
      applyBy: true,
      startDate: true,
      endDate: true,
      publishedAt: true,
      studio: { select: { status: true, verifiedUntil: true } },
    },
  });
  if (!row) return null;
  const { studio, role, studioId, productionId, publishedAt } = row;
  const today = dayOf(now());
  const standing = {
    ...row,
    status: row.status as OpeningStatus,
    applyBy: fromColumn(row.applyBy),
    startDate: fromColumn(row.startDate),
    endDate: fromColumn(row.endDate),
  };
  const verified = isVerifiedOn({ status: studio.status, verifiedUntil: fromColumn(studio.verifiedUntil) }, today);
  return {
    role,
    studioId,
    productionId,
    publishedOn: publishedAt && dayOf(publishedAt),
    open: verified && isOpenOn(standing, today),
    left: row.headcount - row.filled,
  };
}

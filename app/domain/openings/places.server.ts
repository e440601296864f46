import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record } from "../audit.server";
import { dayOf, fromColumn } from "../days";
import { Conflict } from "../errors";
import type { Viewer } from "../identity";
import { isOpenOn, type OpeningStatus } from "../openings";
import { reopen } from "./closing.server";
import { subjectOf } from "./rows.server";

/**
 * Takes one place of an opening, in the caller's transaction. The row's own lock decides between two who take the
 * last one: the second finds it full. The last place closes the opening. Throws Conflict("openings:error.full").
 */
export async function takePlace(tx: Tx, viewer: Viewer, openingId: string): Promise<void> {
  const [taken] = await tx.$queryRaw<
    { id: string; title: string; filled: number; headcount: number; status: string }[]
  >`
    UPDATE openings SET filled = filled + 1, updated_at = ${now()}
    WHERE id = ${openingId}::uuid AND filled < headcount AND status <> 'draft'
    RETURNING id, title, filled, headcount, status`;
  if (!taken) throw new Conflict({ key: "openings:error.full" });
  if (taken.filled < taken.headcount || taken.status !== "published") return;
  await tx.opening.update({
    where: { id: openingId },
    data: { status: "closed", closedReason: "headcount", closedAt: now(), version: { increment: 1 } },
  });
  await record(tx, viewer, { type: "opening.closed", subject: subjectOf(taken), data: { reason: "headcount" } });
}

/**
 * Gives a place back (somebody dropped out before the work began). An opening that was closed because it was full,
 * and is still valid, takes applications again.
 */
export async function returnPlace(tx: Tx, viewer: Viewer, openingId: string): Promise<void> {
  const { count } = await tx.opening.updateMany({
    where: { id: openingId, filled: { gt: 0 } },
    data: { filled: { decrement: 1 }, updatedAt: now() },
  });
  if (count === 0) return;
  const row = await tx.opening.findUniqueOrThrow({
    where: { id: openingId },
    select: {
      id: true,
      title: true,
      studioId: true,
      status: true,
      closedReason: true,
      headcount: true,
      filled: true,
      applyBy: true,
      startDate: true,
      endDate: true,
    },
  });
  const days = {
    applyBy: fromColumn(row.applyBy),
    startDate: fromColumn(row.startDate),
    endDate: fromColumn(row.endDate),
  };
  const again = { ...row, ...days, status: "published" as OpeningStatus, closedReason: "" as const };
  if (row.status !== "closed" || row.closedReason !== "headcount" || !isOpenOn(again, dayOf(now()))) return;
  await reopen(tx, { id: openingId });
  await record(tx, viewer, { type: "opening.reopened", subject: subjectOf(row), data: {} });
}

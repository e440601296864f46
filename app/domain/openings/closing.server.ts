import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record, recordAll, transact } from "../audit.server";
import { dayOf, toColumn, type Day } from "../days";
import { Conflict, Forbidden, Invalid } from "../errors";
import type { Viewer } from "../identity";
import { canClose, canReopen, isOpenOn } from "../openings";
import { openingOfMember, subjectOf } from "./rows.server";

/** Ends an opening by hand; who applied keeps their place in the line. Throws NotFound, Forbidden, Conflict. */
export async function closeOpening(viewer: Viewer, id: string, version: number): Promise<void> {
  await transact(async (tx) => {
    const opening = await openingOfMember(tx, viewer, id);
    if (!canClose(viewer, opening)) throw new Conflict({ key: "openings:error.notPublished" });
    const { count } = await tx.opening.updateMany({
      where: { id, status: "published", version },
      data: { status: "closed", closedReason: "hand", closedAt: now(), updatedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict({ key: "openings:error.changed" });
    await record(tx, viewer, { type: "opening.closed", subject: subjectOf(opening), data: { reason: "hand" } });
  });
}

/**
 * Brings a closed opening back until a day. Throws NotFound; Forbidden when every place is taken; Invalid when the
 * day has passed or lies behind the work; Conflict.
 */
export async function reopenOpening(
  viewer: Viewer,
  id: string,
  { version, applyBy }: { version: number; applyBy: Day },
): Promise<void> {
  await transact(async (tx) => {
    const opening = await openingOfMember(tx, viewer, id);
    if (opening.status !== "closed") throw new Conflict({ key: "openings:error.notClosed" });
    if (!canReopen(viewer, opening)) throw new Forbidden({ key: "openings:error.full" });
    if (!isOpenOn({ ...opening, status: "published", applyBy }, dayOf(now()))) {
      throw new Invalid({ applyBy: { key: "openings:error.applyByPassed" } });
    }
    if (opening.endDate !== null && applyBy > opening.endDate) {
      throw new Invalid({ applyBy: { key: "openings:error.applyByLate" } });
    }
    await reopen(tx, { id, version }, { applyBy: toColumn(applyBy) });
    await record(tx, viewer, { type: "opening.reopened", subject: subjectOf(opening), data: {} });
  });
}

/** The row back to published; Conflict when it is not the closed one that was seen. */
export async function reopen(tx: Tx, seen: { id: string; version?: number }, data: { applyBy?: Date } = {}) {
  const { count } = await tx.opening.updateMany({
    where: { ...seen, status: "closed" },
    data: {
      ...data,
      status: "published",
      closedReason: "",
      closedAt: null,
      updatedAt: now(),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Conflict({ key: "openings:error.changed" });
}

/** Ends every opening whose last day is over in Asia/Shanghai; returns how many. For the schedule. */
export async function closeOverdue(viewer: Viewer): Promise<number> {
  const today = toColumn(dayOf(now()));
  return transact(async (tx) => {
    const closed = await tx.$queryRaw<{ id: string; title: string }[]>`
      UPDATE openings
      SET status = 'closed', closed_reason = 'date', closed_at = ${now()}, updated_at = ${now()}, version = version + 1
      WHERE status = 'published' AND COALESCE(apply_by, end_date, start_date) < ${today}
      RETURNING id, title`;
    const events = closed.map(
      (opening) => ({ type: "opening.closed", subject: subjectOf(opening), data: { reason: "date" } }) as const,
    );
    await recordAll(tx, viewer, events);
    return closed.length;
  });
}

import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { addDays, dayOf, fromColumn, toColumn } from "../days";
import { canEnd, endingOf, isWork, problemsOfEnding, type EngagementStatus } from "../engagements";
import type { EndingInput } from "../engagements.forms";
import { Conflict, Forbidden, Invalid, NotFound } from "../errors";
import { isId, type Viewer } from "../identity";
import { returnPlace } from "../openings.server";
import { releaseDays } from "../profiles.server";
import { labelOf } from "./agreeing.server";

/**
 * Records how an engagement ended. The reason carries the ending; `endedOn` is the last day worked and is
 * kept for work only. Days that will not be worked are free again, and a place on which nobody worked goes back to
 * its opening. Throws NotFound outside the viewer's studios, Conflict when somebody recorded an ending first,
 * Invalid for a day or an ending that cannot be.
 */
export async function endEngagement(viewer: Viewer, id: string, input: EndingInput): Promise<void> {
  await transact(async (tx) => {
    const engagement = await theOneToEnd(tx, viewer, id);
    if (engagement.status !== "agreed") throw alreadyEnded(engagement.endedBy);
    if (!canEnd(viewer, engagement)) throw new Forbidden({ key: "engagements:error.notYours" });
    const problems = problemsOfEnding(engagement, input, dayOf(now()));
    if (Object.keys(problems).length) throw new Invalid(problems);
    const status = endingOf(input.reason);
    const endedOn = isWork(status) ? input.endedOn : null;
    const { count } = await tx.engagement.updateMany({
      where: { id, status: "agreed", version: input.version },
      data: {
        status,
        endedOn: toColumn(endedOn),
        endingReason: input.reason,
        endingWords: input.words,
        endedBy: viewer.name,
        version: { increment: 1 },
        updatedAt: now(),
      },
    });
    if (count === 0) throw new Conflict({ key: "errors:stale" });
    await releaseDays(tx, id, endedOn ? addDays(endedOn, 1) : undefined);
    if (!isWork(status) && engagement.openingId) await returnPlace(tx, viewer, engagement.openingId);
    await record(tx, viewer, {
      type: "engagement.ended",
      subject: {
        type: "engagement",
        id,
        label: labelOf({ number: engagement.number, person: engagement.profile.name }),
      },
      data: { status, reason: input.reason },
    });
  });
}

const alreadyEnded = (by: string) => new Conflict({ key: "engagements:error.alreadyEnded", values: { by } });

async function theOneToEnd(tx: Tx, viewer: Viewer, id: string) {
  if (!isId(id)) throw new NotFound("engagement");
  const row = await tx.engagement.findFirst({
    where: { id, studioId: { in: viewer.studios.map((seat) => seat.id) } },
    select: {
      number: true,
      studioId: true,
      openingId: true,
      status: true,
      startDate: true,
      endDate: true,
      endedBy: true,
      profile: { select: { name: true } },
    },
  });
  if (!row) throw new NotFound("engagement");
  return {
    ...row,
    status: row.status as EngagementStatus,
    startDate: fromColumn(row.startDate),
    endDate: fromColumn(row.endDate),
  };
}

import { now } from "~/adapters/clock";
import { record, transact } from "../audit.server";
import { actsFor, stageAt } from "../hiring";
import type { RefusalInput, VersionInput } from "../hiring.forms";
import type { Viewer } from "../identity";
import { endConsents } from "./consents.server";
import { endOpenOffers } from "./offer-rows.server";
import { advance, applicationFor, subjectOf } from "./rows.server";

/** Notes that the studio opened an application; only the first time is one. Throws NotFound outside the viewer's studios. */
export async function markRead(viewer: Viewer, id: string): Promise<void> {
  await transact(async (tx) => {
    const application = await applicationFor(tx, viewer, id);
    if (stageAt(application, now()) !== "received" || !actsFor(viewer, application, now()).includes("read")) return;
    const { count } = await tx.application.updateMany({
      where: { id, stage: "received" },
      data: { stage: "in-review", readAt: now(), version: { increment: 1 }, updatedAt: now() },
    });
    if (count) await record(tx, viewer, { type: "application.read", subject: subjectOf(application), data: {} });
  });
}

/**
 * Puts an application on the shortlist, which is an answer: the promise is kept. Throws NotFound outside the
 * viewer's studios, Conflict saying where it stands when a colleague or the applicant was faster.
 */
export async function shortlist(viewer: Viewer, id: string, input: VersionInput): Promise<void> {
  await transact(async (tx) => {
    const application = await applicationFor(tx, viewer, id);
    await advance(tx, viewer, application, {
      act: "shortlist",
      version: input.version,
      data: { answeredAt: application.answeredAt ?? now() },
    });
    await record(tx, viewer, { type: "application.shortlisted", subject: subjectOf(application), data: {} });
  });
}

/**
 * Refuses an application with a reason that the applicant is told, and words if there are any; an open offer
 * ends with it, and so does what the studio sees by this consent. Throws as `shortlist` does.
 */
export async function refuse(viewer: Viewer, id: string, input: RefusalInput): Promise<void> {
  await transact(async (tx) => {
    const application = await applicationFor(tx, viewer, id);
    await advance(tx, viewer, application, {
      act: "refuse",
      version: input.version,
      data: {
        answeredAt: application.answeredAt ?? now(),
        closedAt: now(),
        refusalReason: input.reason,
        refusalWords: input.words,
      },
    });
    await endOpenOffers(tx, [id]);
    await endConsents(tx, [application.consentId]);
    await record(tx, viewer, {
      type: "application.refused",
      subject: subjectOf(application),
      data: { reason: input.reason },
    });
  });
}

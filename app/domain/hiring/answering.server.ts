import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { fromColumn } from "../days";
import { openEngagement } from "../engagements.server";
import { Conflict, NotFound } from "../errors";
import { canAnswer, FILLED } from "../hiring";
import type { DeclineInput } from "../hiring.forms";
import type { Viewer } from "../identity";
import { holdOpening, takePlace } from "../openings.server";
import { refuseTheRest } from "./filling.server";
import { answeredAlready, offerFor, settle, subjectOfOffer } from "./offer-rows.server";
import { move } from "./rows.server";

/** An offer to this viewer, else NotFound. */
function ownOffer(tx: Tx, viewer: Viewer, id: string) {
  if (!viewer.profileId) throw new NotFound("offer");
  return offerFor(tx, id, { profileId: viewer.profileId });
}

/**
 * Accepts an offer: in one transaction the application is engaged, a place of the opening taken, the engagement opened
 * and, with the last place, everybody else told. Returns the engagement's id; accepting again returns the same. The
 * opening is held first, so that of two who accept the last place at once one is engaged and the other is
 * told exactly that. Throws NotFound for another's offer, Conflict when it can no longer be accepted.
 */
export async function acceptOffer(viewer: Viewer, id: string): Promise<string> {
  return transact(async (tx) => {
    const { openingId } = await ownOffer(tx, viewer, id);
    const opening = await holdOpening(tx, openingId);
    const offer = await ownOffer(tx, viewer, id);
    if (offer.engagement) return offer.engagement.id;
    if (offer.application.refusalReason === FILLED || !opening?.left)
      throw new Conflict({ key: "hiring:conflict.placeTaken" });
    if (!canAnswer(viewer, offer, now())) throw answeredAlready(offer);
    await settle(tx, offer, { status: "accepted" });
    await move(tx, offer.application, { act: "accept", data: { closedAt: now() } });
    await takePlace(tx, viewer, openingId);
    const { role, studioId, productionId, publishedOn } = opening;
    const engagementId = await openEngagement(tx, viewer, {
      ...(await agreedTerms(tx, id)),
      role,
      studioId,
      productionId,
      publishedOn,
      openingId,
      offerId: id,
    });
    await record(tx, viewer, { type: "offer.accepted", subject: subjectOfOffer(offer), data: { engagementId } });
    if (opening.left === 1) await refuseTheRest(tx, openingId);
    return engagementId;
  });
}

async function agreedTerms(tx: Tx, id: string) {
  const { startDate, endDate, application, ...terms } = await tx.offer.findUniqueOrThrow({
    where: { id },
    select: {
      startDate: true,
      endDate: true,
      pay: true,
      payUnit: true,
      payMethod: true,
      payCycle: true,
      contractType: true,
      division: true,
      place: true,
      hours: true,
      lodging: true,
      breachTerms: true,
      application: { select: { profileId: true, profile: { select: { homeDivision: true } } } },
    },
  });
  return {
    ...terms,
    startDate: fromColumn(startDate),
    endDate: fromColumn(endDate),
    profileId: application.profileId,
    homeAtHire: application.profile.homeDivision,
  };
}

/**
 * Declines an offer with a reason; the application stays on the shortlist, so that a better edition can follow. A
 * second time changes nothing. Throws NotFound for another's offer, Conflict when it can no longer be answered.
 */
export async function declineOffer(viewer: Viewer, id: string, input: DeclineInput): Promise<void> {
  await transact(async (tx) => {
    const offer = await ownOffer(tx, viewer, id);
    if (offer.status === "declined") return;
    if (!canAnswer(viewer, offer, now())) throw answeredAlready(offer);
    await settle(tx, offer, { status: "declined", declineReason: input.reason, declineWords: input.words });
    await move(tx, offer.application, { act: "retract" });
    await record(tx, viewer, {
      type: "offer.declined",
      subject: subjectOfOffer(offer),
      data: { reason: input.reason },
    });
  });
}

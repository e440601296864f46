import { now } from "~/adapters/clock";
import { record, transact } from "../audit.server";
import { dayOf, endOfDay, toColumn } from "../days";
import { Conflict, Invalid, type Message } from "../errors";
import { canWithdrawOffer } from "../hiring";
import type { OfferInput } from "../hiring.forms";
import type { Viewer } from "../identity";
import { holdOpening } from "../openings.server";
import { answeredAlready, offerFor, settle, subjectOfOffer } from "./offer-rows.server";
import { advance, applicationFor, move } from "./rows.server";

/**
 * Sends an offer, or a new edition that takes the place of the open one, and returns its id. It can be answered
 * until the end of `expiresOn`, Asia/Shanghai; pay is in fen. Throws NotFound outside the viewer's studios,
 * Invalid for dates that cannot be, Conflict when somebody was faster or every place is taken.
 */
export async function sendOffer(viewer: Viewer, applicationId: string, input: OfferInput): Promise<string> {
  const problems = problemsOfDates(input);
  if (Object.keys(problems).length) throw new Invalid(problems);
  return transact(async (tx) => {
    const { openingId } = await applicationFor(tx, viewer, applicationId);
    const opening = await holdOpening(tx, openingId);
    const application = await applicationFor(tx, viewer, applicationId);
    const { version, expiresOn, startDate, endDate, ...terms } = input;
    await advance(tx, viewer, application, {
      act: "offer",
      version,
      data: { answeredAt: application.answeredAt ?? now() },
    });
    if (!opening?.left) throw new Conflict({ key: "hiring:error.full" });
    const former = await tx.offer.count({ where: { applicationId } });
    await tx.offer.updateMany({ where: { applicationId, status: "sent" }, data: { status: "replaced" } });
    const edition = former + 1;
    const offer = await tx.offer.create({
      data: {
        ...terms,
        applicationId,
        edition,
        startDate: toColumn(startDate),
        endDate: toColumn(endDate),
        expiresAt: endOfDay(expiresOn),
        sentBy: viewer.name,
        sentAt: now(),
      },
      select: { id: true },
    });
    const subject = subjectOfOffer({ id: offer.id, edition, application });
    await record(tx, viewer, { type: "offer.sent", subject, data: { edition } });
    return offer.id;
  });
}

function problemsOfDates({ startDate, endDate, expiresOn }: OfferInput): Record<string, Message> {
  const today = dayOf(now());
  return {
    ...(startDate < today && { startDate: { key: "hiring:error.startsInPast" } }),
    ...(endDate < startDate && { endDate: { key: "hiring:error.endsBeforeStart" } }),
    ...(expiresOn < today && { expiresOn: { key: "hiring:error.expiresInPast" } }),
    ...(expiresOn > startDate && startDate >= today && { expiresOn: { key: "hiring:error.expiresAfterStart" } }),
  };
}

/**
 * Takes back an offer that nobody has answered; the application stays on the shortlist. Returns its id; a second time changes
 * nothing. Throws NotFound outside the viewer's studios, Conflict when it was answered or has run out.
 */
export async function withdrawOffer(viewer: Viewer, id: string): Promise<string> {
  return transact(async (tx) => {
    const offer = await offerFor(tx, id, { opening: { studioId: { in: viewer.studios.map((seat) => seat.id) } } });
    if (offer.status === "withdrawn") return offer.application.id;
    if (!canWithdrawOffer(viewer, offer, now())) throw answeredAlready(offer);
    await settle(tx, offer, { status: "withdrawn" });
    await move(tx, offer.application, { act: "retract" });
    await record(tx, viewer, { type: "offer.withdrawn", subject: subjectOfOffer(offer), data: {} });
    return offer.application.id;
  });
}

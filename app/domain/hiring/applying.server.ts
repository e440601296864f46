import { now } from "~/adapters/clock";
import { record, transact } from "../audit.server";
import { Conflict, Forbidden, NotFound } from "../errors";
import { answerBy } from "../hiring";
import type { ApplicationInput, VersionInput } from "../hiring.forms";
import { isId, isMember, type Viewer } from "../identity";
import { getOpening, holdOpening } from "../openings.server";
import { consentTo, endConsents } from "./consents.server";
import { endOpenOffers } from "./offer-rows.server";
import { advance, applicationFor, subjectOf } from "./rows.server";

/**
 * Applies with the viewer's own profile, published or hidden, and returns the application's id. The consent
 * that goes with it names the studio and what it sees, and shows the profile to that studio until the application
 * is over (个保法 art. 23). Applying again to the same opening returns the first application. Throws NotFound for an opening
 * that is not public, Conflict for one that is closed, Forbidden without a profile or for the viewer's own studio.
 */
export async function sendApplication(viewer: Viewer, openingId: string, input: ApplicationInput): Promise<string> {
  const { profileId, userId } = viewer;
  if (!profileId || !userId) throw new Forbidden({ key: "hiring:error.noProfile" });
  const opening = isId(openingId) ? await getOpening(viewer, openingId) : null;
  if (!opening) throw new NotFound("opening");
  if (isMember(viewer, opening.studioId)) throw new Forbidden({ key: "hiring:error.ownStudio" });
  return transact(async (tx) => {
    const held = await holdOpening(tx, openingId);
    const former = await tx.application.findUnique({
      where: { profileId_openingId: { profileId, openingId } },
      select: { id: true },
    });
    if (former) return former.id;
    if (!held?.open || opening.replyHours === null) throw new Conflict({ key: "hiring:error.closed" });
    const sentAt = now();
    const application = await tx.application.create({
      data: {
        profile: { connect: { id: profileId } },
        opening: { connect: { id: openingId } },
        note: input.note,
        answerBy: answerBy(sentAt, opening.replyHours),
        createdAt: sentAt,
        updatedAt: sentAt,
        consent: { create: consentTo(opening.studio, userId, sentAt) },
      },
      select: { id: true, profile: { select: { name: true } } },
    });
    const subject = subjectOf({ ...application, openingTitle: opening.title });
    await record(tx, viewer, { type: "application.sent", subject, data: {} });
    return application.id;
  });
}

/**
 * Takes the viewer's own application back; the consent ends with it, and so does an open offer. A second time
 * changes nothing. Throws NotFound for another's, Conflict when it is already over.
 */
export async function withdrawApplication(viewer: Viewer, id: string, input: VersionInput): Promise<void> {
  await transact(async (tx) => {
    const application = await applicationFor(tx, viewer, id);
    if (application.stage === "withdrawn") return;
    await advance(tx, viewer, application, { act: "withdraw", version: input.version, data: { closedAt: now() } });
    await endOpenOffers(tx, [id]);
    await endConsents(tx, [application.consentId]);
    await record(tx, viewer, { type: "application.withdrawn", subject: subjectOf(application), data: {} });
  });
}

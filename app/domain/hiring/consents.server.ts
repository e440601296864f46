import { now } from "~/adapters/clock";
import type { Prisma, Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { APPLICATION_TEXT, canWithdrawConsent, consentedFields } from "../hiring";
import { Forbidden } from "../errors";
import type { Viewer } from "../identity";
import { applicationFor, subjectOf } from "./rows.server";

/** The consent that goes with an application: names the studio and, field by field, what it sees. */
export const consentTo = (
  studio: { id: string; name: string },
  userId: string,
  givenAt: Date,
): Prisma.ConsentCreateInput => ({
  user: { connect: { id: userId } },
  kind: "apply",
  recipientId: studio.id,
  recipientLabel: studio.name,
  fields: [...consentedFields],
  textVersion: APPLICATION_TEXT,
  givenAt,
});

/** Ends what a studio may see by these consents; those that have ended stay as they were. */
export async function endConsents(tx: Tx, ids: (string | null)[]) {
  await tx.consent.updateMany({
    where: { id: { in: ids.filter((id) => id !== null) }, withdrawnAt: null },
    data: { withdrawnAt: now() },
  });
}

/**
 * Takes back what a studio sees since it engaged the viewer; the engagement and its terms stay. A second time changes
 * nothing. Throws NotFound for another's application, Forbidden while it is open (it is withdrawn as a whole then).
 */
export async function withdrawConsent(viewer: Viewer, applicationId: string): Promise<void> {
  await transact(async (tx) => {
    const application = await applicationFor(tx, viewer, applicationId);
    if (!canWithdrawConsent(viewer, application)) throw new Forbidden({ key: "hiring:error.notYours" });
    await endConsents(tx, [application.consentId]);
    await record(tx, viewer, { type: "application.consent-withdrawn", subject: subjectOf(application), data: {} });
  });
}

import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { openStages } from "../hiring";
import { system } from "../identity";
import { endConsents } from "./consents.server";
import { endOpenOffers } from "./offer-rows.server";
import { applicationOf, move, subjectOf } from "./rows.server";

/**
 * Withdraws what a closed account still had under way, as its person would have: open applications, their offers and
 * their consents. Doing it again changes nothing.
 */
export async function withdrawAllOf(userId: string): Promise<void> {
  const open = await db().application.findMany({
    where: { stage: { in: openStages }, profile: { userId, user: { deletedAt: { not: null } } } },
    select: { id: true },
  });
  // One by one: a studio that acts on one of them at this moment holds up none of the others.
  for (const { id } of open) {
    await transact(async (tx) => {
      const application = await applicationOf(tx, id);
      await move(tx, application, { act: "withdraw", data: { closedAt: now() } });
      await endOpenOffers(tx, [id]);
      await endConsents(tx, [application.consentId]);
      await record(tx, system, { type: "application.withdrawn", subject: subjectOf(application), data: {} });
    });
  }
}

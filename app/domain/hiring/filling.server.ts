import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { recordAll } from "../audit.server";
import { awaitingStages, FILLED, openStages } from "../hiring";
import { system } from "../identity";
import { endConsents } from "./consents.server";
import { endOpenOffers } from "./offer-rows.server";
import { subjectOf } from "./rows.server";

type Told = { id: string; consentId: string | null; name: string; openingTitle: string };

/**
 * The last place is taken: whoever still waits is refused because the places are filled, an open offer ends
 * with it, and each is told by an event of their own. The house itself acts, not the person who took the place.
 * An application that the studio let run out is left to expire, which is what happened to it.
 */
export async function refuseTheRest(tx: Tx, openingId: string): Promise<void> {
  const moment = now();
  const rest = await tx.$queryRaw<Told[]>`
    UPDATE applications a
    SET stage = 'refused', refusal_reason = ${FILLED}, answered_at = COALESCE(a.answered_at, ${moment}),
        closed_at = ${moment}, updated_at = ${moment}, version = a.version + 1
    FROM profiles, openings
    WHERE a.opening_id = ${openingId}::uuid AND a.stage = ANY(${openStages})
      AND NOT (a.stage = ANY(${awaitingStages}) AND a.answer_by <= ${moment})
      AND profiles.id = a.profile_id AND openings.id = a.opening_id
    RETURNING a.id, a.consent_id AS "consentId", profiles.name, openings.title AS "openingTitle"`;
  if (rest.length === 0) return;
  await endOpenOffers(
    tx,
    rest.map(({ id }) => id),
  );
  await endConsents(
    tx,
    rest.map(({ consentId }) => consentId),
  );
  await recordAll(
    tx,
    system,
    rest.map(({ id, name, openingTitle }) => ({
      type: "application.refused",
      subject: subjectOf({ id, profile: { name }, openingTitle }),
      data: { reason: FILLED },
    })),
  );
}

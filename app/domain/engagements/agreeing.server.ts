import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record } from "../audit.server";
import { dayOf, toColumn, type Day } from "../days";
import { engagementNumber } from "../engagements";
import type { Viewer } from "../identity";
import type { Fen } from "../money";
import { blockDays } from "../profiles.server";

/** What both sides agreed by an accepted offer. */
export type Agreement = {
  profileId: string;
  studioId: string;
  productionId: string;
  openingId: string;
  offerId: string;
  role: string;
  /** County of the place of work. */
  division: string | null;
  place: string;
  /** Where the person lived at this moment; null is unknown. */
  homeAtHire: string | null;
  startDate: Day;
  endDate: Day;
  pay: Fen;
  payUnit: string;
  payMethod: string;
  payCycle: string;
  contractType: string;
  hours: string;
  lodging: string;
  breachTerms: string;
  /** The day on which the opening was published. */
  publishedOn: Day | null;
};

/**
 * Opens an engagement in the caller's transaction: writes what was agreed, takes the person's days from the
 * first to the last, and records `engagement.agreed`. Returns its id.
 */
export async function openEngagement(tx: Tx, viewer: Viewer, agreement: Agreement): Promise<string> {
  const { startDate, endDate, publishedOn, ...terms } = agreement;
  const created = await tx.engagement.create({
    data: {
      ...terms,
      startDate: toColumn(startDate),
      endDate: toColumn(endDate),
      publishedOn: toColumn(publishedOn),
      acceptedOn: toColumn(dayOf(now())),
      source: "both",
    },
    select: { id: true, number: true, profile: { select: { name: true } } },
  });
  await blockDays(tx, agreement.profileId, startDate, endDate, created.id);
  await record(tx, viewer, {
    type: "engagement.agreed",
    subject: {
      type: "engagement",
      id: created.id,
      label: labelOf({ number: created.number, person: created.profile.name }),
    },
    data: { openingId: agreement.openingId },
  });
  return created.id;
}

/** How the log names an engagement. */
export const labelOf = ({ number, person }: { number: number; person: string }) =>
  `${engagementNumber(number)} ${person}`;

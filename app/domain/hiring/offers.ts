import { dayOf, type Day } from "../days";
import type { Fen } from "../money";
import type { ContractType, PayCycle, PayUnit } from "../openings";

/** `replaced` is an edition that a newer one took the place of. */
export const offerStatuses = ["sent", "accepted", "declined", "withdrawn", "expired", "replaced"] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** The offer's status at a moment: one that nobody answered in time has expired, whether or not the job came by yet. */
export function offerStatusAt(offer: { status: OfferStatus; expiresAt: Date }, moment: Date): OfferStatus {
  return offer.status === "sent" && offer.expiresAt <= moment ? "expired" : offer.status;
}

/** The last day, in Asia/Shanghai, on which an offer can be answered. */
export const lastDayToAnswer = ({ expiresAt }: { expiresAt: Date }): Day => dayOf(new Date(expiresAt.getTime() - 1));

/** What an offer promises. Days are Asia/Shanghai, pay is fen. */
export type OfferTerms = {
  startDate: Day;
  endDate: Day;
  pay: Fen;
  payUnit: PayUnit;
  /** A code of ours, or an import's own words. */
  payMethod: string;
  payCycle: PayCycle;
  contractType: ContractType;
  division: string | null;
  place: string;
  hours: string;
  lodging: string;
  breachTerms: string;
};

/** The terms as a letter lists them, each with the columns it rests on. */
const lines = {
  dates: ["startDate", "endDate"],
  pay: ["pay", "payUnit", "payCycle", "payMethod"],
  contractType: ["contractType"],
  place: ["division", "place"],
  hours: ["hours"],
  lodging: ["lodging"],
  breachTerms: ["breachTerms"],
} as const satisfies Record<string, readonly (keyof OfferTerms)[]>;
export type OfferLine = keyof typeof lines;
export const offerLines = Object.keys(lines) as OfferLine[];

/** The lines in which an edition differs from the one before it; none where there was none. */
export function changedLines(former: OfferTerms | null, offer: OfferTerms): OfferLine[] {
  if (!former) return [];
  return offerLines.filter((line) => lines[line].some((column) => former[column] !== offer[column]));
}

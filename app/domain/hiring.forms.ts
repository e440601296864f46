import * as z from "zod";
import { choice, day, mustTick, requiredText, text, version, yuan } from "./fields.forms";
import { declineReasons, MOST_NOTE, refusalReasons } from "./hiring";
import { contractTypes, payCycles, payUnits } from "./openings";

export const ApplicationForm = z.object({ note: text(MOST_NOTE), consent: mustTick("hiring:apply.consentNeeded") });
export type ApplicationInput = z.output<typeof ApplicationForm>;

/** For a button that stands alone: it carries the version it was drawn from. */
export const VersionForm = z.object({ version: version() });
export type VersionInput = z.output<typeof VersionForm>;

export const RefusalForm = z.object({ reason: choice(refusalReasons), words: text(500), version: version() });
export type RefusalInput = z.output<typeof RefusalForm>;

export const DeclineForm = z.object({ reason: choice(declineReasons), words: text(500) });
export type DeclineInput = z.output<typeof DeclineForm>;

/** Accepting and withdrawing an offer need no words: the offer's own id says which edition is meant. */
export const AnswerForm = z.object({});

/** `expiresOn` is the last day on which the offer can be accepted, until its end. */
export const OfferForm = z.object({
  startDate: day(),
  endDate: day(),
  pay: yuan().refine((fen) => fen > 0, { error: "hiring:error.payNothing" }),
  payUnit: choice(payUnits),
  payMethod: requiredText(60),
  payCycle: choice(payCycles),
  contractType: choice(contractTypes),
  division: text(6).transform((code) => code || null),
  place: text(120),
  hours: requiredText(200),
  lodging: requiredText(200),
  breachTerms: requiredText(1000),
  words: text(1000),
  expiresOn: day(),
  version: version(),
});
export type OfferInput = z.output<typeof OfferForm>;

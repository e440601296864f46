import { now } from "~/adapters/clock";
import type { Prisma } from "~/adapters/db.server";
import { fromColumn } from "../days";
import {
  canAnswer,
  canWithdrawOffer,
  changedLines,
  offerStatusAt,
  type Letter,
  type LetterTerms,
  type OfferStatus,
  type OfferTerms,
} from "../hiring";
import type { Viewer } from "../identity";
import { divisionName } from "../vocabulary.server";

export const termColumns = {
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
} as const satisfies Prisma.OfferSelect;

export const letterColumns = {
  ...termColumns,
  id: true,
  edition: true,
  status: true,
  words: true,
  sentBy: true,
  sentAt: true,
  expiresAt: true,
  answeredAt: true,
  declineReason: true,
  declineWords: true,
} as const satisfies Prisma.OfferSelect;

type TermRow = Prisma.OfferGetPayload<{ select: typeof termColumns }>;
type LetterRow = Prisma.OfferGetPayload<{ select: typeof letterColumns }>;

function asTerms(row: TermRow, viewer: Viewer): LetterTerms {
  return {
    startDate: fromColumn(row.startDate),
    endDate: fromColumn(row.endDate),
    pay: row.pay,
    payUnit: row.payUnit as OfferTerms["payUnit"],
    payMethod: row.payMethod,
    payCycle: row.payCycle as OfferTerms["payCycle"],
    contractType: row.contractType as OfferTerms["contractType"],
    division: row.division,
    place: row.place,
    hours: row.hours,
    lodging: row.lodging,
    breachTerms: row.breachTerms,
    county: row.division ? divisionName(row.division, viewer.locale) : "",
  };
}

/** All editions of an offer, newest first, each with the lines that differ from the one before it. */
export function lettersOf(
  rows: LetterRow[],
  viewer: Viewer,
  application: { profileId: string; opening: { studioId: string } },
): Letter[] {
  const editions = [...rows].sort((a, b) => b.edition - a.edition);
  const parties = { profileId: application.profileId, studioId: application.opening.studioId };
  return editions.map((row, index) => {
    const { id, edition, words, sentBy, sentAt, expiresAt, answeredAt, declineReason, declineWords } = row;
    const offer = { status: row.status as OfferStatus, expiresAt, ...parties };
    const older = editions[index + 1];
    const former = older ? asTerms(older, viewer) : null;
    const terms = asTerms(row, viewer);
    return {
      id,
      edition,
      words,
      sentBy,
      sentAt,
      expiresAt,
      answeredAt,
      declineReason,
      declineWords,
      terms,
      former,
      changed: changedLines(former, terms),
      status: offerStatusAt(offer, now()),
      answerable: canAnswer(viewer, offer, now()),
      withdrawable: canWithdrawOffer(viewer, offer, now()),
    };
  });
}

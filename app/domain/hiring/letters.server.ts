import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { fromColumn } from "../days";
import { listClashes } from "../engagements.server";
import {
  canAnswer,
  canWithdrawOffer,
  changedLines,
  offerStatusAt,
  stageAt,
  type OfferStatus,
  type OfferTerms,
  type Stage,
} from "../hiring";
import { isId, type Viewer } from "../identity";
import { divisionName } from "../vocabulary.server";
import { asBrief, openingColumns } from "./briefs.server";

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

/** The terms with days as days, and the county's name for this viewer. */
export type LetterTerms = OfferTerms & { county: string };
export type Letter = ReturnType<typeof lettersOf>[number];

function asTerms(row: TermRow, viewer: Viewer): LetterTerms {
  const {
    startDate,
    endDate,
    pay,
    payUnit,
    payMethod,
    payCycle,
    contractType,
    division,
    place,
    hours,
    lodging,
    breachTerms,
  } = row;
  return {
    startDate: fromColumn(startDate),
    endDate: fromColumn(endDate),
    pay,
    payUnit,
    payMethod,
    payCycle,
    contractType,
    division,
    place,
    hours,
    lodging,
    breachTerms,
    county: division ? divisionName(division, viewer.locale) : "",
  };
}

/** All editions of an offer, newest first, each with the lines that differ from the one before it. */
export function lettersOf(
  rows: LetterRow[],
  viewer: Viewer,
  application: { profileId: string; opening: { studioId: string } },
) {
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

/**
 * An offer to the viewer, as a letter: this edition and what it changes, the newest edition's id, and the engagements of
 * theirs that fall on the same days. Null where it is not theirs.
 */
export async function getOwnOffer(viewer: Viewer, id: string) {
  if (!viewer.profileId || !isId(id)) return null;
  const row = await db().application.findFirst({
    where: { profileId: viewer.profileId, offers: { some: { id } } },
    select: {
      id: true,
      profileId: true,
      stage: true,
      createdAt: true,
      readAt: true,
      answeredAt: true,
      answerBy: true,
      closedAt: true,
      refusalReason: true,
      profile: { select: { name: true, nameEn: true } },
      opening: { select: openingColumns },
      offers: { select: letterColumns },
    },
  });
  if (!row) return null;
  const { offers, opening, profile, ...application } = row;
  const letters = lettersOf(offers, viewer, row);
  const letter = letters.find((one) => one.id === id)!;
  return {
    letter,
    newestId: letters[0]!.id,
    firstSentAt: letters.at(-1)!.sentAt,
    person: profile,
    opening: asBrief(opening),
    application: { ...application, stage: stageAt({ ...application, stage: application.stage as Stage }, now()) },
    clashes: letter.answerable ? await listClashes(viewer, letter.terms.startDate, letter.terms.endDate) : [],
  };
}
export type OwnOffer = NonNullable<Awaited<ReturnType<typeof getOwnOffer>>>;

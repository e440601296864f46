import type { Day } from "../days";
import type { EngagementView } from "../engagements";
import type { Fen } from "../money";
import type { OfferLine, OfferStatus, OfferTerms } from "./offers";
import type { Act, Stage } from "./stages";

type Name = { name: string; nameEn: string };

/** What a page about an application says of its opening. */
export type OpeningBrief = {
  id: string;
  title: string;
  titleEn: string;
  role: string;
  status: string;
  startDate: Day | null;
  endDate: Day | null;
  studioId: string;
  headcount: number;
  filled: number;
  production: { title: string; titleEn: string };
  studio: Name;
};

/** The terms of an offer, and the county's name in the viewer's language ("" where there is none). */
export type LetterTerms = OfferTerms & { county: string };

/** One edition of an offer. */
export type Letter = {
  id: string;
  edition: number;
  words: string;
  sentBy: string;
  sentAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  declineReason: string;
  declineWords: string;
  terms: LetterTerms;
  /** The terms of the edition before it. */
  former: LetterTerms | null;
  changed: OfferLine[];
  status: OfferStatus;
  /** This viewer may answer it now, or take it back. */
  answerable: boolean;
  withdrawable: boolean;
};

/** Where an application stands, with its moments. */
export type Standing = {
  id: string;
  stage: Stage;
  createdAt: Date;
  readAt: Date | null;
  answeredAt: Date | null;
  answerBy: Date;
  closedAt: Date | null;
  refusalReason: string;
};

type Whole = Standing & {
  refusalWords: string;
  version: number;
  note: string;
  /** What this viewer may do now. */
  acts: Act[];
  opening: OpeningBrief;
  /** Every edition of its offer, newest first. */
  letters: Letter[];
  engagementId: string | null;
};

/** An application as the person who sent it sees it. */
export type OwnApplication = Whole & {
  consent: { recipientLabel: string; fields: string[]; givenAt: Date; withdrawnAt: Date | null } | null;
  consentRevocable: boolean;
};

/** An application as its studio sees it; one that was taken back is `gone`, and so is its person. */
export type Applicant = Whole & { gone: boolean; person: Name | null };

/** An offer to the viewer: this edition, the newest one's id, and the engagements of theirs that fall on the same days. */
export type OwnOffer = {
  letter: Letter;
  newestId: string;
  firstSentAt: Date;
  person: Name;
  opening: OpeningBrief;
  application: Standing;
  clashes: EngagementView[];
};

/** One line of a studio's list of applicants. */
export type ApplicantLine = Standing & {
  note: string;
  opening: OpeningBrief;
  person: (Name & { headline: string; headlineEn: string; crafts: string[] }) | null;
};

/** What an offer's form begins with; null and "" are still to be filled in. */
export type OfferDraft = {
  startDate: Day | null;
  endDate: Day | null;
  pay: Fen | null;
  payUnit: string;
  payMethod: string;
  payCycle: string;
  contractType: string;
  division: string | null;
  place: string;
  hours: string;
  lodging: string;
  breachTerms: string;
  words: string;
  expiresOn: Day;
};

/** How a studio kept its reply promises: `total` had to be answered so far, `kept` of them were in time. */
export type ReplyRecord = { total: number; kept: number };

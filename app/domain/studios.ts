import { addDays, addMonths, type Day } from "./days";
import { isMember, isOfficial, isOwner, type Locale, type StudioRole, type Viewer } from "./identity";

export { creditCodeCheck, isCreditCode, normaliseCreditCode } from "./studios/credit-code";

export const studioStatuses = ["draft", "waiting", "verified", "refused", "lapsed"] as const;
export type StudioStatus = (typeof studioStatuses)[number];

export const studioSizes = ["under-10", "10-49", "50-199", "200-plus"] as const;
export type StudioSize = (typeof studioSizes)[number];

/** The business licence and the authorisation of the person who acts here (44号令 art. 17, 25; 人力条例 art. 26). */
export const documentKinds = ["licence", "authorisation"] as const;
export type DocumentKind = (typeof documentKinds)[number];
export const documentTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export const DOCUMENT_BYTES = 10 * 1024 * 1024;
export const MOST_DOCUMENTS = 12;

export const refusalReasons = [
  "unreadable",
  "name-differs",
  "code-differs",
  "licence-invalid",
  "authorisation-missing",
  "authorisation-expired",
  "not-a-hirer",
  "other",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** 五部门 notice of 2025-12-25: an employer is verified anew at least every six months. */
export const VERIFIED_MONTHS = 6;
/** Its owner is reminded this many days before verification ends; from the first on it can be renewed. */
export const REMINDER_DAYS = [30, 7] as const;

/** A studio's name in a language; the Chinese one where there is no other. */
export const studioName = ({ name, nameEn }: { name: string; nameEn: string }, locale: Locale) =>
  (locale === "en" && nameEn) || name;

/** The furthest day until which somebody verified on this day may be verified. */
export const latestExpiry = (day: Day): Day => addMonths(day, VERIFIED_MONTHS);

/** What the rules below need to know of a studio. */
export type Standing = {
  id: string;
  status: string;
  submittedAt: Date | null;
  verifiedAt: Date | null;
  verifiedUntil: Day | null;
};

/** Verified, and the verification still holds on this day. Nothing of any other studio is public. */
export const isVerifiedOn = (studio: Pick<Standing, "status" | "verifiedUntil">, day: Day) =>
  studio.status === "verified" && studio.verifiedUntil !== null && studio.verifiedUntil >= day;

/** The office has papers to look at: a first verification, or a renewal while the last one still holds. */
export const isWaiting = ({ status, submittedAt, verifiedAt }: Omit<Standing, "id" | "verifiedUntil">) =>
  status === "waiting" ||
  (status === "verified" && submittedAt !== null && verifiedAt !== null && submittedAt > verifiedAt);

/** What anyone may know of a studio that is verified. */
export type PublicStudio = {
  id: string;
  name: string;
  nameEn: string;
  creditCode: string | null;
  division: string | null;
  size: string;
  about: string;
  aboutEn: string;
  website: string;
  /** Id of the logo's file; null where its name stands in as a seal. */
  logo: string | null;
  verified: boolean;
  verifiedOn: Day | null;
  verifiedUntil: Day | null;
  demo: boolean;
};

export const standings = ["draft", "waiting", "refused", "verified", "expiring", "renewing", "lapsed"] as const;

export type StandingName = (typeof standings)[number];

/** Where a studio stands on a day, as people say it. */
export function standingOn(studio: Standing, day: Day): StandingName {
  if (isVerifiedOn(studio, day)) {
    if (isWaiting(studio)) return "renewing";
    return studio.verifiedUntil! <= addDays(day, REMINDER_DAYS[0]) ? "expiring" : "verified";
  }
  if (isWaiting(studio)) return "waiting";
  return studio.status === "draft" || studio.status === "refused" ? studio.status : "lapsed";
}

/** The same with the days it speaks of, for pages. */
export type ShownStanding = { standing: StandingName; verifiedOn: Day | null; verifiedUntil: Day | null };

/** The office's queue, in the order of its tabs. */
export const queueStates = ["waiting", "expiring", "verified", "lapsed", "refused", "draft"] as const;
export type QueueState = (typeof queueStates)[number];

export const submissionParts = ["creditCode", "division", "licence", "authorisation"] as const;

/** What is still missing before a studio can be submitted. Papers count from the last verification on. */
export function missingParts(studio: {
  creditCode: string | null;
  division: string | null;
  verifiedAt: Date | null;
  documents: { kind: string; uploadedAt: Date }[];
}): (typeof submissionParts)[number][] {
  const fresh = studio.documents.filter(({ uploadedAt }) => !studio.verifiedAt || uploadedAt > studio.verifiedAt);
  const there = {
    creditCode: studio.creditCode !== null,
    division: studio.division !== null,
    licence: fresh.some(({ kind }) => kind === "licence"),
    authorisation: fresh.some(({ kind }) => kind === "authorisation"),
  };
  return submissionParts.filter((part) => !there[part]);
}

export const canSeeStudio = (viewer: Viewer, studio: Standing, day: Day) =>
  viewer.system || isOfficial(viewer) || isMember(viewer, studio.id) || isVerifiedOn(studio, day);

/** Owners keep the public page, the registration, the papers and the members. */
export const canManage = (viewer: Viewer, studio: { id: string }) => isOwner(viewer, studio.id);

/** Papers can be handed in by an owner whenever nothing is waiting and the last verification ends soon or has ended. */
export const canSubmit = (viewer: Viewer, studio: Standing, day: Day) =>
  canManage(viewer, studio) && !["waiting", "renewing", "verified"].includes(standingOn(studio, day));

/** A paper can be taken back until it has been handed in; what a decision rests on stays. */
export const canRemoveDocument = (viewer: Viewer, studio: Standing, document: { uploadedAt: Date }) =>
  canManage(viewer, studio) && (studio.submittedAt === null || document.uploadedAt > studio.submittedAt);

/** Any official decides, save on a studio of their own. */
export const canVerify = (viewer: Viewer, studio: Standing) =>
  isOfficial(viewer) && !isMember(viewer, studio.id) && isWaiting(studio);

export const canOpenDocuments = (viewer: Viewer) => isOfficial(viewer);

type Member = { userId: string; role: StudioRole };

/** True for an owner beside whom there is no other: such a one stays. */
export const isLastOwner = (members: readonly Member[], userId: string) =>
  members.some((member) => member.userId === userId && member.role === "owner") &&
  members.every((member) => member.userId === userId || member.role !== "owner");

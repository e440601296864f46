export { acceptOffer, declineOffer } from "./hiring/answering.server";
export {
  countApplications,
  listApplicants,
  type ApplicantFilter,
  type ApplicantLine,
} from "./hiring/applicants.server";
export { getApplyState } from "./hiring/apply-states.server";
export { sendApplication, withdrawApplication } from "./hiring/applying.server";
export type { OpeningBrief } from "./hiring/briefs.server";
export { withdrawConsent } from "./hiring/consents.server";
export { withdrawAllOf } from "./hiring/departing.server";
export { getOfferDraft, type OfferDraft } from "./hiring/drafts.server";
export { expireOverdue } from "./hiring/expiring.server";
export { getOwnOffer, type Letter, type LetterTerms, type OwnOffer } from "./hiring/letters.server";
export { sendOffer, withdrawOffer } from "./hiring/offering.server";
export {
  getOwnApplication,
  listApplications,
  listOffersToAnswer,
  listOpenApplications,
  type OwnApplication,
} from "./hiring/own.server";
export { getReplyRecord, listReplyRecords, type ReplyRecord } from "./hiring/promises.server";
export { getApplicant, readApplication, type Applicant, type ApplicationOpened } from "./hiring/reading.server";
export { refuse, shortlist } from "./hiring/reviewing.server";

import { stageAfter, stageAt, type Act, type Stage } from "./hiring/stages";
import { offerStatusAt, type OfferStatus } from "./hiring/offers";
import { isMember, type Viewer } from "./identity";

export * from "./hiring/offers";
export * from "./hiring/stages";
export * from "./hiring/views";

/** Why a studio says no. */
export const refusalReasons = ["skills", "works", "dates", "pay", "place", "other-chosen", "plans-changed"] as const;
export type RefusalReason = (typeof refusalReasons)[number];
/** Said by the house itself when the last place was taken. */
export const FILLED = "filled";

/** Why somebody declines an offer. */
export const declineReasons = ["pay", "dates", "place", "terms", "other-work", "personal"] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const MOST_NOTE = 1000;

/** The words of the consent to apply; another version is asked for anew (个保法 art. 14, 23). */
export const APPLICATION_TEXT = "apply-2026-11";

/** What a studio sees of whoever applies, as the consent lists it. */
export const consentedFields = [
  "name",
  "crafts",
  "headline",
  "bio",
  "skills",
  "genres",
  "languages",
  "credits",
  "links",
  "pictures",
  "clips",
  "home",
  "days",
  "rates",
  "note",
] as const;

/** What somebody who looks at an opening can do about it. */
export type ApplyState =
  | { kind: "signed-out" | "no-profile" | "open" | "closed" | "own-studio" }
  | { kind: "applied"; applicationId: string; stage: Stage; sentAt: Date; answerBy: Date };

type Application = { stage: Stage; answerBy: Date; profileId: string; studioId: string };

const actsOfCreative: readonly Act[] = ["withdraw"];
const actsOfStudio: readonly Act[] = ["read", "shortlist", "offer", "retract", "refuse"];

/** What this viewer may do to an application at a moment: the one rule for commands and for buttons. */
export function actsFor(viewer: Viewer, application: Application, moment: Date): Act[] {
  const stage = stageAt(application, moment);
  return [
    ...(viewer.profileId === application.profileId ? actsOfCreative : []),
    ...(isMember(viewer, application.studioId) ? actsOfStudio : []),
  ].filter((act) => stageAfter(stage, act) !== null);
}

/** Whoever was engaged may close their profile to the studio again; before that, withdrawing the application does it. */
export const canWithdrawConsent = (viewer: Viewer, application: Pick<Application, "stage" | "profileId">) =>
  viewer.profileId === application.profileId && application.stage === "engaged";

type Offer = { status: OfferStatus; expiresAt: Date; profileId: string; studioId: string };

/** The person an open offer was sent to may answer it, until it runs out. */
export const canAnswer = (viewer: Viewer, offer: Offer, moment: Date) =>
  viewer.profileId === offer.profileId && offerStatusAt(offer, moment) === "sent";

/** The studio may take back what nobody has answered yet. */
export const canWithdrawOffer = (viewer: Viewer, offer: Offer, moment: Date) =>
  isMember(viewer, offer.studioId) && offerStatusAt(offer, moment) === "sent";

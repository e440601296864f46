import type { Day } from "./days";
import { isMember, isOfficial, isSignedIn, isVerifiedRecruiter, type Viewer } from "./identity";
import type { Fen } from "./money";

export { nextStep, steps, type Completeness, type Step } from "./profiles/completeness";
export { engagedDays, statesOf, type DayMark, type DayState } from "./profiles/day-states";

export const visibilities = ["hidden", "studios", "public"] as const;
export type Visibility = (typeof visibilities)[number];

export const workModes = ["on-site", "remote", "mixed"] as const;
export type WorkMode = (typeof workModes)[number];

export const rateUnits = ["day", "episode", "project", "month", "finished-minute"] as const;
export type RateUnit = (typeof rateUnits)[number];

/** Who reads a rate: nobody else, verified studios, everybody. */
export const audiences = ["private", "studios", "public"] as const;
export type Audience = (typeof audiences)[number];

export const grades = ["self", "both", "document", "office"] as const;
export type Grade = (typeof grades)[number];

/** What a profile lists in an order of its person's choosing. */
export const listNames = ["credits", "links", "pictures", "clips"] as const;
export type ListName = (typeof listNames)[number];

/** How much a profile holds; a clip is measured in seconds, files in bytes. */
export const most = {
  crafts: 6,
  skills: 40,
  genres: 12,
  languages: 10,
  credits: 100,
  links: 12,
  pictures: 12,
  clips: 6,
  clipSeconds: 60,
  pictureBytes: 10 * 1024 * 1024,
  clipBytes: 50 * 1024 * 1024,
} as const;

/** How far ahead days can be marked, and how many of them come with a profile. */
export const DAYS_AHEAD = 370;
export const DAYS_SHOWN = 91;

/** The words of the consent to publish; another version is asked for anew (个保法 art. 14, 25). */
export const PUBLICATION_TEXT = "publish-profile-2026-11";

export type Rate = { unit: RateUnit; min: Fen; max: Fen; audience: Audience };
export type Credit = {
  id: string;
  title: string;
  year: number;
  role: string;
  filingNumber: string;
  link: string;
  grade: Grade;
  checkedBy: string;
  checkedOn: Day | null;
  expiresOn: Day | null;
};
export type WorkLink = { id: string; title: string; url: string };
export type Picture = { id: string; key: string; width: number; height: number; caption: string };
export type Clip = { id: string; mime: string; seconds: number; bytes: number; title: string };

/** What a person writes of themselves; Chinese first, English where they gave it, "" where they did not. */
export type Words = {
  name: string;
  nameEn: string;
  headline: string;
  headlineEn: string;
  bio: string;
  bioEn: string;
  crafts: string[];
  genres: string[];
  skills: string[];
  languages: string[];
  homeDivision: string | null;
  relocate: boolean;
  workMode: WorkMode;
};

/** A profile as one viewer sees it: private rates are not in it unless it is their own, and contact never is. */
export type Profile = Words & {
  id: string;
  externalId: string | null;
  /** The home in words, with its city: 衢州市开化县 / Kaihua, Quzhou; "" where it is unknown. */
  homeName: string;
  /** Through whose eyes this was read. */
  sight: Sight;
  /** False while an imported profile waits for its person. */
  claimed: boolean;
  visibility: Visibility;
  publishedAt: Date | null;
  availableFrom: Day | null;
  availabilityUpdatedAt: Date | null;
  version: number;
  updatedAt: Date;
  rates: Rate[];
  credits: Credit[];
  links: WorkLink[];
  portrait: Picture | null;
  pictures: Picture[];
  clips: Clip[];
  /** The next 13 weeks, from today: days that are not simply free. */
  days: Record<Day, "away" | "held" | "engaged">;
};

/** own: its person; office: an official; studio: a verified studio, or one it applied to; public: anyone. */
export type Sight = "own" | "office" | "studio" | "public";

/** What decides who sees a profile. */
export type Standing = {
  userId: string | null;
  /** The person closed their account. */
  closed: boolean;
  visibility: Visibility;
  /** Studios that hold this person's consent to see the profile. */
  consentedTo: string[];
};

/** How this viewer sees a profile; null where it does not exist for them. An imported profile is the office's until claimed. */
export function sightOf(viewer: Viewer, profile: Standing): Sight | null {
  if (profile.closed) return null;
  if (isSignedIn(viewer) && viewer.userId === profile.userId) return "own";
  if (viewer.system) return "office";
  if (profile.consentedTo.some((studioId) => isMember(viewer, studioId))) return "studio";
  const hiddenButOurs = profile.visibility === "hidden" && profile.userId === null;
  if (isOfficial(viewer) && (profile.visibility !== "hidden" || hiddenButOurs)) return "office";
  if (isVerifiedRecruiter(viewer) && profile.visibility !== "hidden") return "studio";
  return profile.visibility === "public" ? "public" : null;
}

/** A rate shared with studios is shown to officials too, as the profile itself is. */
export const canSeeRate = (sight: Sight, audience: Audience) =>
  sight === "own" || audience === "public" || (audience === "studios" && sight !== "public");

/** Private fields of others are for officials, one look at a time, each with its reason. */
export const canViewPrivate = (viewer: Viewer) => viewer.system || isOfficial(viewer);

/** Whoever brings profiles in for others: the office, or a command on the machine itself. */
export const canImport = (viewer: Viewer) => viewer.system || isOfficial(viewer);

export const publicationParts = ["headline", "crafts"] as const;

/** What a profile still lacks before it can be shown to anybody. */
export const missingForPublication = (profile: Pick<Words, "headline" | "crafts">) =>
  publicationParts.filter((part) => profile[part].length === 0);

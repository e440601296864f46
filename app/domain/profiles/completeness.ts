import { daysBetween, type Day } from "../days";

/** What the hint needs to know of a profile. */
export type Completeness = {
  headline: string;
  bio: string;
  skills: readonly unknown[];
  languages: readonly unknown[];
  homeDivision: string | null;
  visibility: string;
  rates: readonly unknown[];
  credits: readonly unknown[];
  links: readonly unknown[];
  pictures: readonly unknown[];
  clips: readonly unknown[];
  portrait: unknown;
  availabilityChangedOn: Day | null;
};

/** Dates that nobody has touched for longer are not trusted by those who hire. */
const FRESH_DAYS = 30;

// In the order in which they help a studio decide; who has no credit yet shows a link, a picture or a clip.
const rules = [
  ["headline", (profile) => profile.headline !== ""],
  ["work", ({ credits, links, pictures, clips }) => [credits, links, pictures, clips].some((list) => list.length > 0)],
  ["publication", (profile) => profile.visibility !== "hidden"],
  ["availability", ({ availabilityChangedOn: day }, today) => day !== null && daysBetween(day, today) <= FRESH_DAYS],
  ["portrait", (profile) => profile.portrait !== null],
  ["home", (profile) => profile.homeDivision !== null],
  ["skills", (profile) => profile.skills.length > 0],
  ["rates", (profile) => profile.rates.length > 0],
  ["bio", (profile) => profile.bio !== ""],
  ["languages", (profile) => profile.languages.length > 0],
] as const satisfies readonly (readonly [string, (profile: Completeness, today: Day) => boolean])[];

export type Step = (typeof rules)[number][0];
export const steps: readonly Step[] = rules.map(([step]) => step);

/** The one thing that would help this profile most, or null when nothing is lacking. */
export function nextStep(profile: Completeness, today: Day): Step | null {
  return rules.find(([, isDone]) => !isDone(profile, today))?.[0] ?? null;
}

import { addDays, dayOf, mondayOf, type Day } from "./days";
import type { Facet, FacetValue, OpeningHit, ProfileHit, SearchKind, SearchQuery } from "./search";

/** How somebody is told of what is new in a search: within minutes, every morning, on Mondays, or not at all. */
export const rhythms = ["instant", "daily", "weekly", "never"] as const;
export type Rhythm = (typeof rhythms)[number];

export const searchKinds = ["opening", "profile"] as const satisfies SearchKind[];

/** So many searches a person may keep. */
export const MOST_SEARCHES = 20;
/** The longest name of a search, in characters. */
export const LONGEST_NAME = 60;
/** The longest query that is kept, in characters of its address. */
export const LONGEST_QUERY = 2000;
/** So many of what was found last are shown with a search. */
export const SHOWN = 50;

/** What a search asks for, with the words for its values in the viewer's language. */
export type Wanted = { kind: SearchKind; query: SearchQuery; labels: Partial<Record<Facet, FacetValue[]>> };

/** A search that somebody keeps. */
export type SavedSearch = Wanted & {
  id: string;
  name: string;
  rhythm: Rhythm;
  createdAt: Date;
  toldAt: Date | null;
  /** Up to when its person has looked at what was found. */
  lookedAt: Date;
};

/** With how much came since its person last looked, as far as they may see it and it still answers. */
export type ListedSearch = SavedSearch & { fresh: number };

/** What was found since a search was saved, the newest first; `fresh` are those of which its person sees for the first time. */
export type SearchFinds = { fresh: string[] } & (
  { kind: "opening"; hits: OpeningHit[] } | { kind: "profile"; hits: ProfileHit[] }
);

/** Finds wait so long for others, in minutes, that ten openings published together are one mail. */
export const GATHERING = 3;
/** The hour of Asia/Shanghai at which daily and weekly mails go out. */
export const HOUR = 8;

const momentOf = (day: Day) => new Date(Date.parse(`${day}T${String(HOUR).padStart(2, "0")}:00:00+08:00`));

/**
 * What was found at or before this moment is due now, in this rhythm; null for who is not told. The last eight
 * o'clock counts even when it is long past, so that a worker that slept through it makes up for it.
 */
export function dueUntil(rhythm: Rhythm, moment: Date): Date | null {
  if (rhythm === "never") return null;
  if (rhythm === "instant") return new Date(moment.getTime() - GATHERING * 60_000);
  const today = dayOf(moment);
  const day = rhythm === "daily" ? today : mondayOf(today);
  const due = momentOf(day);
  return due <= moment ? due : momentOf(addDays(day, rhythm === "daily" ? -1 : -7));
}

/** The address that stops the mails of one search, without logging in. */
export const stopPath = (token: string) => `/unsubscription/searches/${token}`;

/** The page of something that was found. */
export const findPath = (kind: SearchKind, id: string) => `/${kind}s/${id}`;

import type { SavedSearch } from "../alerts";
import type { Viewer } from "../identity";
import type { OpeningHit, ProfileHit, SearchKind } from "../search";
import { audienceOf, listOpenings, listProfiles, matchAmong } from "../search.server";

/** Of documents that were found those that still answer, in their order. */
export async function stillAnswering(viewer: Viewer, { kind, query }: SavedSearch, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const matches = await matchAmong(kind, [{ query, audience: audienceOf(viewer) }], ids);
  const still = new Set(matches.map((match) => match.id));
  return ids.filter((one) => still.has(one));
}

export type Hits = { kind: "opening"; hits: OpeningHit[] } | { kind: "profile"; hits: ProfileHit[] };

/** Of documents those that this viewer may see now, in the order of the ids, with what a text found in them. */
export async function listHits(viewer: Viewer, kind: SearchKind, ids: string[], q: string): Promise<Hits> {
  return kind === "opening"
    ? { kind, hits: await listOpenings(viewer, ids, q) }
    : { kind, hits: await listProfiles(viewer, ids, q) };
}

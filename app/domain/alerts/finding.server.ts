import { db } from "~/adapters/db.server";
import { SHOWN, type ListedSearch, type SavedSearch, type SearchFinds, type Wanted } from "../alerts";
import { isId, type Viewer } from "../identity";
import type { SearchKind } from "../search";
import { audienceOf, canonicalOf, matchAmong } from "../search.server";
import { listHits, stillAnswering } from "./answers.server";
import { asSearch, columns, wantedBy } from "./rows.server";

/** The viewer's searches, the newest first, each with how much is new in it. None for the anonymous. */
export async function listSearches(viewer: Viewer): Promise<ListedSearch[]> {
  if (!viewer.userId) return [];
  const rows = await db().savedSearch.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...columns,
      hits: { orderBy: { foundAt: "desc" }, take: SHOWN, select: { documentId: true, foundAt: true } },
    },
  });
  const searches = rows.map(({ hits, ...row }) => ({
    ...asSearch(row, viewer.locale),
    found: hits.filter(({ foundAt }) => foundAt > row.lookedAt).map(({ documentId }) => documentId),
  }));
  const [openings, profiles] = await Promise.all([
    countFresh(viewer, "opening", searches),
    countFresh(viewer, "profile", searches),
  ]);
  return searches.map(({ found: _, ...search }) => ({
    ...search,
    fresh: (openings.get(search.id) ?? 0) + (profiles.get(search.id) ?? 0),
  }));
}

/** How many of its finds each search may show: by one look at the index and one at the rows. */
async function countFresh(viewer: Viewer, kind: SearchKind, all: (SavedSearch & { found: string[] })[]) {
  const searches = all.filter((search) => search.kind === kind && search.found.length > 0);
  const audience = audienceOf(viewer);
  const asked = searches.map(({ query }) => ({ query, audience }));
  const ids = [...new Set(searches.flatMap(({ found }) => found))];
  const counts = new Map<string, number>();
  if (ids.length === 0) return counts;
  const [matches, shown] = await Promise.all([matchAmong(kind, asked, ids), listHits(viewer, kind, ids, "")]);
  const visible = new Set(shown.hits.map(({ id }) => id));
  for (const { asked: index, id } of matches) {
    const search = searches[index]!;
    if (search.found.includes(id) && visible.has(id)) counts.set(search.id, (counts.get(search.id) ?? 0) + 1);
  }
  return counts;
}

/** A search as the viewer might keep it, and the one of this meaning that they keep already, or null. */
export async function beginSearch(
  viewer: Viewer,
  kind: SearchKind,
  parameters: string,
): Promise<{ wanted: Wanted; known: { id: string; name: string } | null }> {
  const wanted = wantedBy(kind, parameters, viewer.locale);
  const known =
    viewer.userId === null
      ? null
      : await db().savedSearch.findFirst({
          where: { userId: viewer.userId, kind, canonical: canonicalOf(kind, wanted.query) },
          select: { id: true, name: true },
        });
  return { wanted, known };
}

/**
 * A search of the viewer's own with what was found since it was saved: at most 50, the newest first, as far as it
 * still answers and they may still see it. Looking is noted, so that next time only what comes after is new.
 * Null for a search that is not theirs.
 */
export async function openSearch(viewer: Viewer, id: string): Promise<(SavedSearch & { finds: SearchFinds }) | null> {
  if (!viewer.userId || !isId(id)) return null;
  const row = await db().savedSearch.findFirst({
    where: { id, userId: viewer.userId },
    select: {
      ...columns,
      hits: { orderBy: { foundAt: "desc" }, take: SHOWN, select: { documentId: true, foundAt: true } },
    },
  });
  if (!row) return null;
  const { hits: found, ...own } = row;
  const search = asSearch(own, viewer.locale);
  const ids = await stillAnswering(
    viewer,
    search,
    found.map(({ documentId }) => documentId),
  );
  const finds = await listHits(viewer, search.kind, ids, search.query.q);
  const late = new Set(found.filter(({ foundAt }) => foundAt > search.lookedAt).map(({ documentId }) => documentId));
  // Up to the newest of these, and not to this moment: something may have been found since they were read.
  const newest = found[0]?.foundAt;
  if (newest && late.size > 0) await db().savedSearch.updateMany({ where: { id }, data: { lookedAt: newest } });
  return { ...search, finds: { ...finds, fresh: finds.hits.map((hit) => hit.id).filter((one) => late.has(one)) } };
}

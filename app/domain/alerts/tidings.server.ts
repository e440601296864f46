import { db } from "~/adapters/db.server";
import { viewersOfUsers } from "../identity.server";
import { listHits, stillAnswering } from "./answers.server";
import { asSearch, columns } from "./rows.server";

/**
 * What one telling is about, for the letter that says so: its person as a viewer, the search, and the documents that
 * they may see at this moment. Null when the search is gone or was stopped since, or nothing of it is there any more.
 */
export async function getTidings(searchId: string, telling: string) {
  const row = await db().savedSearch.findUnique({ where: { id: searchId }, select: { ...columns, userId: true } });
  if (!row || row.rhythm === "never") return null;
  const { userId, ...own } = row;
  const told = await db().toldDocument.findMany({
    where: { telling, userId },
    orderBy: { documentId: "desc" },
    select: { documentId: true },
  });
  const viewer = (await viewersOfUsers([userId])).get(userId);
  if (!viewer) return null;
  const search = asSearch(own, viewer.locale);
  const ids = await stillAnswering(
    viewer,
    search,
    told.map(({ documentId }) => documentId),
  );
  const { hits } = await listHits(viewer, search.kind, ids, "");
  return hits.length > 0 ? { viewer, search, hits } : null;
}

import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { searchKinds } from "../alerts";
import { transact } from "../audit.server";
import { isMember, type Viewer } from "../identity";
import { viewersOfUsers } from "../identity.server";
import type { SearchKind } from "../search";
import {
  audienceOf,
  forgetChanges,
  listChanges,
  matchChanges,
  type Change,
  type StandingQuery,
} from "../search.server";
import { queryOf } from "./rows.server";

/**
 * Looks at every document that has changed since the last time: what began to answer a saved search becomes one of
 * its hits. A hit is written in the transaction that forgets the change, and each is unique, so that a process that
 * is killed anywhere in between loses nothing and finds nothing twice.
 */
export async function findMatches(): Promise<void> {
  for (const kind of searchKinds) {
    for (;;) {
      const changes = await listChanges(kind);
      if (changes.length === 0) break;
      await look(kind, changes);
    }
  }
}

type Standing = StandingQuery & { canonical: string };
type Find = { searchId: string; documentId: string; waiting: boolean };

async function look(kind: SearchKind, changes: Change[]) {
  const asked = await listStanding(kind);
  const matches = await matchChanges(kind, asked, changes);
  const finds = await forTheirPeople(
    kind,
    matches.map(({ asked: index, id }) => ({ ...asked[index]!, id })),
  );
  await transact(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO saved_search_hits (search_id, document_id, found_at, waiting)
      SELECT found."searchId", found."documentId", ${now()}, found.waiting
      FROM jsonb_to_recordset(${JSON.stringify(finds)}::jsonb) AS found ("searchId" uuid, "documentId" uuid, waiting boolean)
      -- A search removed meanwhile finds nothing any more.
      JOIN saved_searches ON saved_searches.id = found."searchId"
      ON CONFLICT DO NOTHING`;
    await forgetChanges(tx, kind, changes);
  });
}

/** Every different query that anybody keeps, once for each audience that it may be asked for. */
async function listStanding(kind: SearchKind): Promise<Standing[]> {
  const rows = await db().savedSearch.findMany({
    where: { kind, user: { deletedAt: null } },
    distinct: ["canonical"],
    select: { canonical: true },
  });
  // Openings are for anyone. Of profiles some, and some of their rates, are for verified studios only.
  const audiences = kind === "profile" ? (["public", "studios"] as const) : (["public"] as const);
  return rows.flatMap(({ canonical }) => {
    const query = queryOf(kind, canonical);
    return audiences.map((audience) => ({ canonical, query, audience }));
  });
}

/** Who keeps the queries that were answered, as far as they are of the audience and it is not their own. */
async function forTheirPeople(kind: SearchKind, matches: (Standing & { id: string })[]): Promise<Find[]> {
  if (matches.length === 0) return [];
  const searches = await db().savedSearch.findMany({
    where: { kind, canonical: { in: [...new Set(matches.map(({ canonical }) => canonical))] } },
    select: { id: true, userId: true, canonical: true, rhythm: true },
  });
  const [viewers, isOwn] = await Promise.all([
    viewersOfUsers([...new Set(searches.map(({ userId }) => userId))]),
    ownership(kind, [...new Set(matches.map(({ id }) => id))]),
  ]);
  const byQuery = new Map<string, typeof searches>();
  for (const search of searches) byQuery.set(search.canonical, [...(byQuery.get(search.canonical) ?? []), search]);
  return matches.flatMap(({ canonical, audience, id }) =>
    (byQuery.get(canonical) ?? []).flatMap((search) => {
      const viewer = viewers.get(search.userId);
      const reaches = viewer && (kind === "opening" || audienceOf(viewer) === audience) && !isOwn(viewer, id);
      return reaches ? [{ searchId: search.id, documentId: id, waiting: search.rhythm !== "never" }] : [];
    }),
  );
}

/** Nobody is told of their own profile, nor of what their own studio posts. */
async function ownership(kind: SearchKind, ids: string[]): Promise<(viewer: Viewer, id: string) => boolean> {
  if (kind === "profile") return (viewer, id) => viewer.profileId === id;
  const rows = await db().opening.findMany({ where: { id: { in: ids } }, select: { id: true, studioId: true } });
  const studios = new Map(rows.map(({ id, studioId }) => [id, studioId]));
  return (viewer, id) => isMember(viewer, studios.get(id) ?? "");
}

import { randomUUID } from "node:crypto";
import { now } from "~/adapters/clock";
import { pool, type Tx } from "~/adapters/db.server";
import { dueUntil, rhythms, searchKinds } from "../alerts";
import { recordAll, transact } from "../audit.server";
import { system } from "../identity";
import { viewersOfUsers } from "../identity.server";
import type { SearchKind } from "../search";
import { audienceOf, matchAmong } from "../search.server";
import { asSubject, queryOf } from "./rows.server";

/** So many searches are told of at once. */
const AT_ONCE = 200;

type Due = { id: string; userId: string; kind: SearchKind; canonical: string; documents: string[] };
/** Something to tell a person of: a document, in the name of one search. */
type Piece = { searchId: string; userId: string; documentId: string };
type Telling = { telling: string; searchId: string; count: number };

/**
 * Tells of what is due, search by search: one event for each, from which a notice and a mail are made. Whom a
 * document was told to is unique by person and document, in the transaction that records the event: however often
 * this is run or killed, a person sees a document once. Returns how many searches were told of.
 */
export async function tellDue(): Promise<number> {
  let told = 0;
  for (const kind of searchKinds) {
    for (;;) {
      const due = await listDue(kind);
      if (due.length === 0) break;
      told += await tell(kind, due);
    }
  }
  return told;
}

async function listDue(kind: SearchKind): Promise<Due[]> {
  const until = rhythms.flatMap((rhythm) => {
    const moment = dueUntil(rhythm, now());
    return moment ? [{ rhythm, moment }] : [];
  });
  // What goes out takes along everything that was found by then.
  const { rows } = await pool().query<Due>(
    `SELECT search.id, search.user_id AS "userId", search.kind, search.canonical, array_agg(hit.document_id) AS documents
     FROM saved_searches search
     JOIN unnest($2::text[], $3::timestamptz[]) AS due (rhythm, moment) ON due.rhythm = search.rhythm
     JOIN saved_search_hits hit ON hit.search_id = search.id AND hit.waiting
     WHERE search.kind = $1
     GROUP BY search.id, due.moment HAVING min(hit.found_at) <= due.moment
     ORDER BY min(hit.found_at), search.id LIMIT $4`,
    [kind, until.map(({ rhythm }) => rhythm), until.map(({ moment }) => moment), AT_ONCE],
  );
  return rows;
}

async function tell(kind: SearchKind, due: Due[]): Promise<number> {
  const pieces = await stillAnswering(kind, due);
  return transact(async (tx) => {
    const tellings = await noteTold(tx, kind, pieces);
    await tx.savedSearchHit.updateMany({
      where: { OR: due.map(({ id, documents }) => ({ searchId: id, documentId: { in: documents } })) },
      data: { waiting: false },
    });
    if (tellings.length === 0) return 0;
    await tx.savedSearch.updateMany({
      where: { id: { in: tellings.map(({ searchId }) => searchId) } },
      data: { toldAt: now() },
    });
    const events = tellings.map(({ searchId, telling, count }) => ({
      type: "saved-search.told" as const,
      subject: asSubject({ id: searchId, kind }),
      data: { telling, count },
    }));
    await recordAll(tx, system, events);
    return tellings.length;
  });
}

/** What was found, as far as it still answers and its person may still see it. */
async function stillAnswering(kind: SearchKind, due: Due[]): Promise<Piece[]> {
  const viewers = await viewersOfUsers([...new Set(due.map(({ userId }) => userId))]);
  const living = due.flatMap((search) => {
    const viewer = viewers.get(search.userId);
    return viewer ? [{ ...search, query: queryOf(kind, search.canonical), audience: audienceOf(viewer) }] : [];
  });
  const matches = await matchAmong(kind, living, [...new Set(living.flatMap(({ documents }) => documents))]);
  return matches.flatMap(({ asked, id: documentId }) => {
    const { id: searchId, userId, documents } = living[asked]!;
    return documents.includes(documentId) ? [{ searchId, userId, documentId }] : [];
  });
}

/** Notes whom each document is told to, unless they know of it, and gives every search that has anything left a telling. */
async function noteTold(tx: Tx, kind: SearchKind, pieces: Piece[]): Promise<Telling[]> {
  const tellings = new Map<string, string>();
  for (const { searchId } of pieces) if (!tellings.has(searchId)) tellings.set(searchId, randomUUID());
  const rows = JSON.stringify(pieces.map((piece) => ({ ...piece, telling: tellings.get(piece.searchId) })));
  const noted = await tx.$queryRaw<{ telling: string; count: number }[]>`
    WITH noted AS (
      INSERT INTO told_documents (user_id, kind, document_id, telling, told_at)
      SELECT piece."userId", ${kind}, piece."documentId", piece.telling, ${now()}
      FROM jsonb_to_recordset(${rows}::jsonb) AS piece ("userId" uuid, "documentId" uuid, telling uuid)
      ON CONFLICT DO NOTHING
      RETURNING telling
    ) SELECT telling::text, count(*)::int AS count FROM noted GROUP BY telling`;
  const counts = new Map(noted.map(({ telling, count }) => [telling, count]));
  return [...tellings].flatMap(([searchId, telling]) => {
    const count = counts.get(telling);
    return count ? [{ searchId, telling, count }] : [];
  });
}

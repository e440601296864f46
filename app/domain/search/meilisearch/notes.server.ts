import { pool } from "~/adapters/db.server";
import type { SearchKind } from "../../search";

// What the second engine has not been told yet. A note with a reason is parked: its document was refused, and it
// waits until the document changes or somebody has it offered again.

/** The greater number is the later change of the same document. */
export type Note = { id: string; number: string };
export type Refusal = { id: string; reason: string };

/** Those that have waited longest. */
export async function readNotes(kind: SearchKind, limit: number): Promise<Note[]> {
  const { rows } = await pool().query<Note>(
    "SELECT id, number FROM search_outbox WHERE kind = $1 AND reason IS NULL ORDER BY number LIMIT $2",
    [kind, limit],
  );
  return rows;
}

/** What has been told; what changed again meanwhile has a greater number and stays. */
export async function forgetNotes(kind: SearchKind, notes: Note[]) {
  await pool().query(
    `DELETE FROM search_outbox USING unnest($2::uuid[], $3::bigint[]) AS told (id, number)
     WHERE kind = $1 AND search_outbox.id = told.id AND search_outbox.number = told.number`,
    [kind, notes.map(({ id }) => id), notes.map(({ number }) => number)],
  );
}

/** Parks what was refused; `notes` are those it was told by, and what changed since is offered again. */
export async function parkNotes(kind: SearchKind, refusals: Refusal[], notes: Note[] = []) {
  const numbers = new Map(notes.map(({ id, number }) => [id, number]));
  await pool().query(
    `INSERT INTO search_outbox AS noted (kind, id, reason)
     SELECT $1, id, reason FROM unnest($2::uuid[], $3::text[]) AS refused (id, reason)
     ON CONFLICT (kind, id) DO UPDATE SET reason = excluded.reason
     WHERE noted.number = ANY($4::bigint[])`,
    [
      kind,
      refusals.map(({ id }) => id),
      refusals.map(({ reason }) => reason),
      refusals.flatMap(({ id }) => numbers.get(id) ?? []),
    ],
  );
}

/** Has these documents told, whether they changed or not. */
export async function noteAgain(kind: SearchKind, ids: string[]) {
  await pool().query(
    `INSERT INTO search_outbox (kind, id) SELECT $1, unnest($2::uuid[])
     ON CONFLICT (kind, id) DO UPDATE SET number = DEFAULT, reason = NULL`,
    [kind, ids],
  );
}

/** Has what is parked offered again. */
export async function unparkNotes(kind: SearchKind) {
  await pool().query("UPDATE search_outbox SET reason = NULL WHERE kind = $1 AND reason IS NOT NULL", [kind]);
}

export async function countWaiting(kind: SearchKind): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    "SELECT count(*)::int AS count FROM search_outbox WHERE kind = $1 AND reason IS NULL",
    [kind],
  );
  return rows[0]!.count;
}

import { pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import type { SearchKind } from "../../search";

/** How far work on the documents of a kind has come; a total that grows meanwhile may be passed. */
export type Step = { kind: SearchKind; done: number; total: number };
export type Progress = (step: Step) => void;

export async function countDocuments(kind: SearchKind): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    "SELECT count(*)::int AS count FROM search_doc WHERE kind = $1",
    [kind],
  );
  return rows[0]!.count;
}

/** Rows that may have a document. */
export async function countRows(kind: SearchKind): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`SELECT count(*)::int AS count FROM ${kind}s`);
  return rows[0]!.count;
}

/** Fewer documents are done before anybody could read of it. */
const WORTH_TELLING = 10_000;

/** Logs each tenth of a long way, for work that nobody watches. */
export function inSteps(engine: string): Progress {
  let last = "";
  return ({ kind, done, total }) => {
    if (total < WORTH_TELLING) return;
    const tenths = total > 0 ? Math.floor((10 * Math.min(done, total)) / total) : 10;
    if (`${kind} ${tenths}` === last) return;
    last = `${kind} ${tenths}`;
    log.info({ engine, kind, done, total }, "search is being made anew");
  };
}

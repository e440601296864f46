import { db, pool } from "~/adapters/db.server";
import { now } from "~/adapters/clock";
import type { Search } from "~/adapters/meilisearch.server";
import { dayOf } from "../../days";
import { emptyQuery, MAX_HITS, type SearchKind } from "../../search";
import type { SearchDocument } from "../documents/documents.server";
import type { Question } from "../engine.server";
import { makeDocuments } from "../documents/indexing.server";
import { askIndex, canAnswer } from "../meilisearch.server";
import { versionsHeld, versionsNoted } from "./comparing.server";
import { versionOf } from "../documents/versions.server";
import { termsOf } from "../text/words.server";

/** So many documents are compared, and so many of them looked for by name. */
const SAMPLE = 50;
const LOOKED_FOR = 5;

/** An index that was made and must not be asked; the one before it stays. */
export class IndexRefused extends Error {
  override name = "IndexRefused";
}

/**
 * What a new index must pass before it is asked: it holds as many documents as PostgreSQL, but for `allowed` that
 * went or were refused while it was made; a sample of them says the same; and some are found by their own names,
 * with the key that people search with. Throws IndexRefused naming the first that it does not pass.
 */
export async function passGates(kind: SearchKind, search: Search, uid: string, allowed: number): Promise<void> {
  const refuse = (why: string): never => {
    throw new IndexRefused(`The new index of ${kind}s is not taken, and the one before stays: ${why}.`);
  };
  const { numberOfDocuments: held } = await search.admin.index(uid).getStats();
  const { documents, noted } = await counts(kind);
  if (Math.abs(held - documents) > noted + allowed)
    refuse(`it holds ${held} documents, and PostgreSQL ${documents}, of which ${noted + allowed} may differ`);

  const sample = await sampleOf(kind);
  const said = await versionsHeld(search.admin.index(uid), sample);
  const different = await differing(kind, said, sample);
  if (different.length > 0) refuse(`${different.length} of ${sample.length} documents differ, such as ${different[0]}`);

  const documentsOfSample = await makeDocuments(db(), kind, sample);
  const unchanged = documentsOfSample.filter((document) => said.get(document.id) === versionOf(document));
  const lost = await lostByName(search, uid, unchanged);
  if (lost) refuse(`${lost} is not found by its own name`);
}

/** In one statement, since a document and its note are written in one transaction. */
async function counts(kind: SearchKind) {
  const { rows } = await pool().query<{ documents: number; noted: number }>(
    `SELECT (SELECT count(*)::int FROM search_doc WHERE kind = $1) AS documents,
            (SELECT count(*)::int FROM search_outbox WHERE kind = $1) AS noted`,
    [kind],
  );
  return rows[0]!;
}

/** Documents at random, but none of which the index has yet to be told, or which it refused. */
async function sampleOf(kind: SearchKind): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM search_doc WHERE kind = $1
       AND NOT EXISTS (SELECT FROM search_outbox noted WHERE noted.kind = $1 AND noted.id = search_doc.id)
     ORDER BY random() LIMIT $2`,
    [kind, SAMPLE],
  );
  return rows.map(({ id }) => id);
}

/** Those of which the index says neither what PostgreSQL's own says, nor what the rows say, and that nobody noted. */
async function differing(kind: SearchKind, held: Map<string, string>, ids: string[]): Promise<string[]> {
  const ours = await versionsNoted(kind, ids);
  const suspects = ids.filter((id) => ours.get(id)?.noted === false && held.get(id) !== ours.get(id)!.version);
  if (suspects.length === 0) return [];
  const fresh = new Map((await makeDocuments(db(), kind, suspects)).map((document) => [document.id, document]));
  return suspects.filter((id) => {
    const document = fresh.get(id);
    return held.get(id) !== (document && versionOf(document));
  });
}

async function lostByName(search: Search, uid: string, documents: SearchDocument[]): Promise<string | null> {
  let looked = 0;
  for (const document of documents) {
    const question = byName(document);
    if (!question) continue;
    const { ids, totalIsCapped } = await askIndex(search.patient, uid, question);
    // Of a name that very many share, only the first are told.
    if (!ids.includes(document.id) && !totalIsCapped) return document.id;
    if (++looked === LOOKED_FOR) break;
  }
  return null;
}

function byName(document: SearchDocument): Question | null {
  const q = document.texts.names[0] ?? "";
  const today = dayOf(now());
  const reach = { audience: "studios", today } as const;
  const question = { kind: document.kind, query: { ...emptyQuery, q, pageSize: MAX_HITS }, reach };
  const over = document.validUntil !== null && document.validUntil < today;
  return !over && termsOf(q).length > 0 && canAnswer(question) ? question : null;
}

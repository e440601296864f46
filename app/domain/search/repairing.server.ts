import { setTimeout as sleep } from "node:timers/promises";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import { meilisearchInUse, type Meilisearch } from "~/adapters/meilisearch.server";
import type { EngineName, SearchKind } from "../search";
import { suspectsOf, versionsHeld, versionsNoted } from "./meilisearch/comparing.server";
import { idsToIndex, makeDocuments } from "./documents/indexing.server";
import { standingIndex } from "./meilisearch/indexes.server";
import { noteAgain, unparkNotes } from "./meilisearch/notes.server";
import { countRows, type Progress } from "./meilisearch/progress.server";
import { alone, drain, kinds, unlessAway } from "./meilisearch/pushing.server";
import { write } from "./documents/reindexing.server";
import { versionOf } from "./documents/versions.server";

/** How many documents an engine lacked, had in an older or other form, and had too many. */
export type Repair = { engine: EngineName; kind: SearchKind; missing: number; stale: number; superfluous: number };

/** So many documents that seem to differ are looked at again at once. */
const AT_ONCE = 500;

/**
 * Makes both engines equal the database, document by document: PostgreSQL's own index is compared with the rows,
 * Meilisearch with that. Returns what was found and mended, one entry an engine and kind; Meilisearch has none
 * where there is no server or no index of ours, which `keepInStep` makes. `parked` has documents that were refused
 * offered again.
 */
export async function repairSearch({
  parked = false,
  progress = () => () => {},
}: { parked?: boolean; progress?: (engine: EngineName) => Progress } = {}): Promise<Repair[]> {
  const repairs: Repair[] = [];
  for (const kind of kinds) repairs.push(await repairPostgres(kind, progress("postgres")));
  const search = await meilisearchInUse({ anew: true });
  if (search) {
    await unlessAway(search.admin, async () => {
      for (const kind of kinds) {
        if (parked) await unparkNotes(kind);
        const repair = await repairMeilisearch(kind, search.admin, progress("meilisearch"));
        if (repair) repairs.push(repair);
      }
    });
  }
  for (const repair of repairs) {
    if (repair.missing + repair.stale + repair.superfluous > 0) log.warn(repair, "search had drifted and was repaired");
  }
  return repairs;
}

/** The quick look: where the engines do not hold equally many documents, and nothing waits, Meilisearch is repaired. */
export async function checkCounts(): Promise<void> {
  const search = await meilisearchInUse({ anew: true });
  if (!search) return;
  await unlessAway(search.admin, async () => {
    for (const kind of kinds) {
      if (!(await countsDiffer(kind, search.admin))) continue;
      const repair = await repairMeilisearch(kind, search.admin, () => {});
      log.warn(repair ?? { kind }, "Meilisearch did not hold as many documents as PostgreSQL and was repaired");
    }
  });
}

async function countsDiffer(kind: SearchKind, admin: Meilisearch): Promise<boolean> {
  const index = await standingIndex(kind, admin);
  if (!index) return false;
  const { numberOfDocuments } = await admin.index(index.uid).getStats();
  // A parked document may be missing, or be there as it was before.
  const { rowCount } = await pool().query(
    `SELECT FROM (SELECT count(*) AS parked, count(*) FILTER (WHERE reason IS NULL) AS waiting
                  FROM search_outbox WHERE kind = $1) AS noted
     WHERE waiting = 0 AND abs((SELECT count(*) FROM search_doc WHERE kind = $1) - $2) > parked`,
    [kind, numberOfDocuments],
  );
  return rowCount === 1;
}

async function repairPostgres(kind: SearchKind, progress: Progress): Promise<Repair> {
  const repair: Repair = { engine: "postgres", kind, missing: 0, stale: 0, superfluous: 0 };
  const total = await countRows(kind);
  let done = 0;
  for await (const ids of idsToIndex(kind)) {
    const held = await versionsNoted(kind, ids);
    const wanted = new Map(
      (await makeDocuments(db(), kind, ids)).map((document) => [document.id, versionOf(document)]),
    );
    const differing = ids.filter((id) => tally(repair, held.get(id)?.version, wanted.get(id)));
    await write(kind, differing);
    progress({ kind, done: (done += ids.length), total });
  }
  return repair;
}

async function repairMeilisearch(kind: SearchKind, admin: Meilisearch, progress: Progress): Promise<Repair | null> {
  const standing = await standingIndex(kind, admin);
  if (!standing) return null;
  const index = admin.index(standing.uid);
  const { numberOfDocuments: total } = await index.getStats();
  const suspects = await suspectsOf(kind, index, (done) => progress({ kind, done, total }));
  const repair: Repair = { engine: "meilisearch", kind, missing: 0, stale: 0, superfluous: 0 };
  const mend = async () => {
    // Whoever built a new index meanwhile made it from what is true.
    if ((await standingIndex(kind, admin))?.uid !== standing.uid) return;
    // Nobody pushes now, so what still differs and is not noted does so for good.
    for (let at = 0; at < suspects.length; at += AT_ONCE) {
      const ids = suspects.slice(at, at + AT_ONCE);
      const held = await versionsHeld(index, ids);
      const ours = await versionsNoted(kind, ids);
      const differing = ids.filter(
        (id) => ours.get(id)?.noted === false && tally(repair, held.get(id), ours.get(id)?.version),
      );
      await noteAgain(kind, differing);
    }
    await drain(kind, admin, [standing.uid]);
  };
  while (!(await alone(kind, mend))) await sleep(200);
  return repair;
}

/** Counts how what is held differs from what is wanted; false where it does not. */
function tally(repair: Repair, held: string | undefined, wanted: string | undefined): boolean {
  if (held === wanted) return false;
  if (held === undefined) repair.missing += 1;
  else if (wanted === undefined) repair.superfluous += 1;
  else repair.stale += 1;
  return true;
}

import type { Tx } from "~/adapters/db.server";
import { record, recordAll, transact } from "../audit.server";
import { NotFound } from "../errors";
import { isMember, isOfficial, type Viewer } from "../identity";
import { changesBetween, unstatedTerms } from "../openings";
import { ensureStudio } from "../studios.server";
import { noteRevisions, writeSheet, type Placed } from "./import-writing.server";
import { readKnown, type KnownOpening } from "./known-openings.server";
import { pickTerms } from "./rows.server";
import type { SheetOpening } from "./sheet.server";

export const IMPORT_BATCH = 500;

/** `duplicate`: the id stood in an earlier row; `foreign`: another studio's, in a sheet that a studio brought in. */
export type ImportOutcome = "created" | "updated" | "unchanged" | "duplicate" | "foreign";

export type ImportOptions = {
  /** Verifies the studios named, known or new. The office and the machine only. */
  trusted?: boolean;
  /** The studio that brings its own sheet in; only its own openings are taken. */
  studioId?: string;
  /** Says what would happen and writes nothing. */
  dryRun?: boolean;
  /** What the event names: a file. */
  source: string;
  demo?: boolean;
};

const canImport = (viewer: Viewer, studioId?: string) =>
  viewer.system || (studioId === undefined ? isOfficial(viewer) : isMember(viewer, studioId));

/**
 * Brings a batch of rows in by their external ids, in one transaction with one event: new openings are published
 * (and wait where their studio is not verified), changed ones updated, equal ones left alone. What the file does
 * not state is published as not stated, with a reply promise of seven days. Applicants of a changed opening are told.
 * Returns what became of each row, in order. Throws NotFound for whoever may not import, Forbidden as ensureStudio.
 */
export async function importOpenings(
  viewer: Viewer,
  rows: SheetOpening[],
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  if (!canImport(viewer, options.studioId)) throw new NotFound("import");
  if (rows.length > IMPORT_BATCH) throw new Error(`a batch has at most ${IMPORT_BATCH} rows`);
  return transact(async (tx) => {
    const known = await readKnown(
      tx,
      rows.map(({ externalId }) => externalId),
    );
    const own = options.studioId ? await nameOf(tx, options.studioId) : null;
    const seen = new Set<string>();
    const judged = rows.map((row) => {
      const before = known.get(row.externalId);
      const next = merge(row, before);
      const outcome = seen.has(row.externalId) ? "duplicate" : outcomeOf(next, before, own);
      seen.add(row.externalId);
      return { next, before, outcome };
    });
    const changed = judged.filter(({ outcome }) => outcome === "created" || outcome === "updated");
    if (!options.dryRun) {
      const studios = await studiosNamed(
        tx,
        viewer,
        judged.filter(({ outcome }) => isTaken(outcome)).map(({ next }) => next.studio),
        options,
      );
      if (changed.length > 0) await write(tx, viewer, changed, studios, options);
    }
    return judged.map(({ outcome }) => outcome);
  });
}

type Judged = { next: Placed; before: KnownOpening | undefined };

const isTaken = (outcome: ImportOutcome) => outcome !== "foreign" && outcome !== "duplicate";

/** The row over what is there already: terms without a column stay, and what is then missing is not stated. */
function merge({ kept, headcountStated, ...row }: SheetOpening, before: KnownOpening | undefined): Placed {
  const own = before ? Object.fromEntries(kept.map((term) => [term, before[term]])) : {};
  const next = { ...row, ...own, headcount: Math.max(row.headcount, before?.filled ?? 0) };
  return { ...next, notStated: [...unstatedTerms(next), ...(headcountStated ? [] : ["headcount"])] };
}

function outcomeOf(next: Placed, before: KnownOpening | undefined, own: string | null): ImportOutcome {
  if (own !== null && (next.studio !== own || (before && before.studio !== own))) return "foreign";
  if (!before) return "created";
  return fingerprint(next) === fingerprint(before) ? "unchanged" : "updated";
}

/** Every field in one order, so that two openings compare as text. */
const fingerprint = (row: Placed) =>
  JSON.stringify([row.studio, row.production, [...row.notStated].sort(), Object.entries(pickTerms(row))]);

async function nameOf(tx: Tx, studioId: string): Promise<string> {
  const studio = await tx.studio.findUnique({ where: { id: studioId }, select: { name: true } });
  if (!studio) throw new NotFound("studio");
  return studio.name;
}

/** The studios of a batch by name; each name is asked for once. */
async function studiosNamed(tx: Tx, viewer: Viewer, names: string[], { trusted = false, demo = false }: ImportOptions) {
  const ids = new Map<string, string>();
  for (const name of new Set(names)) ids.set(name, (await ensureStudio(tx, viewer, name, { trusted, demo })).id);
  return ids;
}

async function write(
  tx: Tx,
  viewer: Viewer,
  changed: Judged[],
  studios: Map<string, string>,
  { source, demo = false }: ImportOptions,
) {
  const written = await writeSheet(
    tx,
    changed.map(({ next }) => next),
    studios,
    demo,
  );
  const revised = changed.flatMap(({ next, before }) => {
    const changes = before && before.status !== "draft" ? changesBetween(pickTerms(before), pickTerms(next)) : [];
    return before && changes.length > 0
      ? [{ id: before.id, title: next.title, revision: before.revision + 1, changes }]
      : [];
  });
  await noteRevisions(tx, viewer, revised);
  await recordAll(
    tx,
    viewer,
    revised.map(({ id, title, revision, changes }) => ({
      type: "opening.revised",
      subject: { type: "opening", id, label: title },
      data: { changes, revision },
    })),
  );
  await record(tx, viewer, {
    type: "openings.imported",
    subject: { type: "sheet", id: source, label: source },
    data: { ids: written },
  });
}

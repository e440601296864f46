import type { Readable } from "node:stream";
import type { Viewer } from "../identity";
import { noRows, type SheetKind, type SheetProblem, type Tally } from "../sheets";
import { BATCH, isTaken, kindOf, whySkipped } from "./kinds.server";
import { readSheet } from "./reading.server";

export type BringingIn = {
  kind: SheetKind;
  file: Readable;
  consentId?: string | null;
  trusted?: boolean;
  studioId?: string | null;
  dryRun?: boolean;
  source: { id: string; label: string };
  /** Rows that an earlier run took already. */
  skip?: number;
  onProblem(problem: SheetProblem): void;
  /** After each batch: rows read since the beginning, and what became of those of this run. */
  onProgress?(read: number, tally: Tally): Promise<void> | void;
};

type Row = { line: number; value: unknown; externalId: string };

/**
 * Brings a sheet in, batch by batch, each a transaction of its own: good rows land, bad ones are told with line,
 * column and reason and are skipped. Doing it twice changes nothing. Throws UnreadableSheet where the file cannot
 * be read further; the batches before it have landed.
 */
export async function bringIn(
  viewer: Viewer,
  { kind, file, onProblem, onProgress, skip = 0, ...asked }: BringingIn,
): Promise<Tally> {
  const { read, bringIn: land } = kindOf(kind);
  const options = { consentId: null, trusted: false, studioId: null, dryRun: false, ...asked };
  const tally = { ...noRows };
  const seen = new Set<string>();
  let rows: Row[] = [];
  let count = 0;

  const refuse = (problem: SheetProblem) => {
    tally.skipped += 1;
    onProblem(problem);
  };
  const flush = async () => {
    const outcomes =
      rows.length > 0
        ? await land(
            viewer,
            rows.map(({ value }) => value),
            options,
          )
        : [];
    outcomes.forEach((outcome, index) => {
      if (isTaken(outcome)) tally[outcome] += 1;
      else refuse({ line: rows[index]!.line, column: "external_id", reason: whySkipped(outcome) });
    });
    rows = [];
    await onProgress?.(count, tally);
  };

  for await (const entry of readSheet(file, kind)) {
    count += 1;
    if (count <= skip) continue;
    if ("reason" in entry) refuse(entry);
    else {
      const { value, problems } = read(entry.record);
      const externalId = entry.record.external_id!.trim();
      if (problems) {
        tally.skipped += 1;
        for (const { column, reason } of problems) onProblem({ line: entry.line, column, reason });
      } else if (seen.has(externalId))
        refuse({ line: entry.line, column: "external_id", reason: whySkipped("duplicate") });
      else rows.push({ line: entry.line, value, externalId });
      seen.add(externalId);
    }
    if (rows.length === BATCH) await flush();
  }
  await flush();
  return tally;
}

import { Readable } from "node:stream";
import type { Day } from "~/domain/days";
import { system } from "~/domain/identity";
import { recordImportConsent } from "~/domain/profiles.server";
import { rebuildPostgres } from "~/domain/search.server";
import type { SheetKind } from "~/domain/sheets";
import { bringIn } from "~/domain/sheets.server";
import { inventCalls, type Call } from "./corpus/openings";
import { inventPeople, type Person, type Row } from "./corpus/profiles";

/** The day on which the corpus is the same as ever. */
export const TODAY: Day = "2026-11-24";

export type Corpus = { people: Person[]; calls: Call[] };

export const invent = (): Corpus => ({ people: inventPeople(2000, TODAY), calls: inventCalls(400, TODAY) });

/** Brings the corpus into an empty database as the sheets of an office would be, and indexes it. */
export async function bringInCorpus({ people, calls }: Corpus) {
  await bringInRows(
    "profiles",
    people.map(({ row }) => row),
  );
  await bringInRows(
    "openings",
    calls.map(({ row }) => row),
  );
  await rebuildPostgres();
}

async function bringInRows(kind: SheetKind, rows: Row[]) {
  const source = { id: `${kind}.csv`, label: `${kind}.csv` };
  const consentId =
    kind === "profiles" ? await recordImportConsent(system, { basis: "invented people", source: source.label }) : null;
  const problems: unknown[] = [];
  const tally = await bringIn(system, {
    ...{ kind, consentId, source, trusted: true },
    file: Readable.from([asSheet(rows)]),
    onProblem: (problem) => problems.push(problem),
  });
  if (tally.created !== rows.length)
    throw new Error(`of ${kind} only ${tally.created} came in: ${JSON.stringify(problems.slice(0, 5))}`);
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const asSheet = (rows: Row[]) =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((row) => `${row.map(cell).join(",")}\n`)
    .join("");

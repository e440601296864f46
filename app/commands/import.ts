import { createReadStream, existsSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { translator } from "~/adapters/words.server";
import { locales, system } from "~/domain/identity";
import { recordImportConsent } from "~/domain/profiles.server";
import { sheetKinds, type SheetProblem } from "~/domain/sheets";
import { bringIn, UnreadableSheet } from "~/domain/sheets.server";
import { command, UsageError } from "./command";

// npm run import -- <profiles|openings> FILE.csv [--dry-run] [--consent "basis, from when"] [--trusted]

const usage =
  'npm run import -- <profiles|openings> FILE.csv [--dry-run] [--consent "on what basis, from when"] [--trusted]';

// A terminal set to Chinese gets Chinese reasons; the line with the counts is the same everywhere.
const t = translator(/^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? "") ? locales[0] : "en");
const say = ({ line, column, reason }: SheetProblem) =>
  process.stderr.write(`line ${line}${column ? `, column ${column}` : ""}: ${t(reason.key, reason.values)}\n`);

await command(async (args) => {
  const { positionals, values } = readArguments(args);
  const kind = sheetKinds.find((known) => known === positionals[0]);
  const file = positionals[1];
  if (!kind || !file || positionals.length > 2) throw new UsageError(usage);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const source = { id: basename(file), label: basename(file) };
  const { consent, "dry-run": dryRun = false, trusted = false } = values;
  const consentId =
    consent && kind === "profiles" && !dryRun
      ? await recordImportConsent(system, { basis: consent, source: source.label })
      : null;
  const began = Date.now();
  const progress = (read: number) => {
    const seconds = Math.max(1, Math.round((Date.now() - began) / 1000));
    if (process.stderr.isTTY) process.stderr.write(`\r${read} rows, ${seconds} s`);
    else if (read > 0 && read % 10_000 === 0) process.stderr.write(`${read} rows, ${seconds} s\n`);
  };
  try {
    const tally = await bringIn(system, {
      kind,
      consentId,
      trusted,
      dryRun,
      source,
      file: createReadStream(file),
      onProblem: say,
      onProgress: progress,
    });
    if (process.stderr.isTTY) process.stderr.write("\n");
    const { created, updated, unchanged, skipped } = tally;
    process.stdout.write(`${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped\n`);
    return skipped > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    process.stderr.write(`${t(error.reason.key, error.reason.values)}\n`);
    return 1;
  }
});

function readArguments(args: string[]) {
  try {
    const options = {
      "dry-run": { type: "boolean" },
      consent: { type: "string" },
      trusted: { type: "boolean" },
    } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    throw new UsageError(usage);
  }
}

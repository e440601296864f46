import { existsSync } from "node:fs";
import path from "node:path";
import { type Comparison, restoreBackup } from "~/adapters/backup.server";
import { createEmptyDatabase, onDatabase } from "~/adapters/databases.server";
import { settings } from "~/adapters/env.server";
import { acquirePostgres } from "~/adapters/postgres.server";
import { inProcess, UsageError } from "./process";

const USAGE = "npm run restore -- FILE [--to postgresql://…/DATABASE | --here]";

// Fills another, empty database (a new one of the same server unless --to names one) or, with --here, the
// application's own, which must be empty; and shows that what was restored equals the backup, row by row.
await inProcess(async (args) => {
  const [file, option, target] = args;
  if (!file || (option && option !== "--to" && option !== "--here")) throw new UsageError(USAGE);
  if (option === "--to" && !target) throw new UsageError(USAGE);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const { url: own, release } = await acquirePostgres();
  try {
    const name = `quji_restored_${new Date().toISOString().slice(0, 19).replace(/\D/g, "")}`;
    const url = option === "--here" ? own : (target ?? onDatabase(own, name));
    const beside = path.join(settings().dataFolder, "restored", new URL(url).pathname.slice(1), "files");
    const folder = option === "--here" ? path.join(settings().dataFolder, "files") : beside;
    await createEmptyDatabase(url);
    const compared = await restoreBackup(file, url, folder);
    compared.forEach(show);
    const differing = compared.filter(({ equal }) => !equal).length;
    process.stdout.write(`Database ${new URL(url).pathname.slice(1)}, files in ${folder}: `);
    process.stdout.write(differing === 0 ? "everything is equal\n" : `${differing} of ${compared.length} differ\n`);
    return differing === 0 ? 0 : 1;
  } finally {
    await release();
  }
});

function show({ name, backup, restored, equal }: Comparison) {
  const rows = equal ? `${backup.rows}` : `${restored.rows} of ${backup.rows}`;
  process.stdout.write(
    `${name.replace(/^public\./, "").padEnd(40)} ${rows.padStart(8)}  ${equal ? "equal" : "DIFFERENT"}\n`,
  );
}

import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { acquirePostgres } from "~/adapters/postgres.server";
import { inProcess, UsageError } from "~/commands/process";
import { differenceOfSchemas } from "./schema-engine";

// npm run migration -- NAME [COMMIT]: writes the SQL that leads from the schema file as committed (HEAD, or
// COMMIT) to the one in the tree into a new folder, to be read and completed by hand.
await inProcess(async ([given, commit = "HEAD"]) => {
  const name = given?.replaceAll("-", "_");
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new UsageError("npm run migration -- NAME, in small letters.");
  const before = execFileSync("git", ["show", `${commit}:prisma/schema.prisma`], { encoding: "utf8" });
  const after = await readFile("prisma/schema.prisma", "utf8");
  const { url, release } = await acquirePostgres();
  const sql = await differenceOfSchemas(url, before, after).finally(release);
  if (sql === null) {
    process.stdout.write(`The schema is as it was at ${commit}.\n`);
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join("prisma/migrations", `${stamp}_${name}`, "migration.sql");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, sql);
  process.stdout.write(`${file}\n`);
});

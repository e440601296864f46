import { rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { clearDatabase } from "~/adapters/databases.server";
import { settings } from "~/adapters/env.server";
import { migrate } from "~/adapters/migrations.server";
import { acquirePostgres } from "~/adapters/postgres.server";
import { inProcess, UsageError } from "./process";

// npm run reset [-- --yes]: empties the database and the folder of uploads.
await inProcess(async (args) => {
  const unknown = args.find((arg) => arg !== "--yes");
  if (unknown) throw new UsageError(`reset does not know ${unknown}; it knows --yes.`);
  const { url, release } = await acquirePostgres();
  try {
    const name = `${new URL(url).pathname.slice(1)} on ${new URL(url).host}`;
    if (!args.includes("--yes") && !(await agree(name))) return 1;
    await clearDatabase(url);
    await migrate(url);
    await rm(path.join(settings().dataFolder, "files"), { recursive: true, force: true });
    process.stdout.write(`${name} is empty; the next start fills it.\n`);
  } finally {
    await release();
  }
});

async function agree(name: string) {
  if (!process.stdin.isTTY) throw new UsageError("Say npm run reset -- --yes where nobody can be asked.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Everything in ${name} and all uploads will be lost. Type yes: `);
  terminal.close();
  return answer.trim() === "yes";
}

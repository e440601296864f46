import { createHash } from "node:crypto";
import path from "node:path";
import { onDatabase, withClient } from "~/adapters/databases.server";
import { listMigrations, migrate } from "~/adapters/migrations.server";
import { shareEmbedded } from "~/adapters/postgres.server";

// One embedded server for every test run on this machine; what it holds can be made again, so it need not
// survive a power cut.
const FOLDER = path.resolve("node_modules/.cache/quji-test");
const FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"].flatMap((flag) => ["-c", flag]);
const KEPT_TEMPLATES = 5;

export const shareTestServer = () => shareEmbedded(FOLDER, FLAGS);

/** A migrated, empty database to copy from, made once for each state of the migrations; returns its name. */
export async function ensureTemplate(url: string): Promise<string> {
  const sums = (await listMigrations()).map(({ name, checksum }) => `${name} ${checksum}`).join("\n");
  const template = `template_${createHash("sha256").update(sums).digest("hex").slice(0, 12)}`;
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(1)");
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'template\\_%' ORDER BY oid DESC",
    );
    const templates = rows.map(({ name }) => name);
    if (templates.includes(template)) return template;
    const draft = `draft_${template}`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate(onDatabase(url, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    for (const old of templates.slice(KEPT_TEMPLATES)) await client.query(`DROP DATABASE ${old} WITH (FORCE)`);
    return template;
  });
}

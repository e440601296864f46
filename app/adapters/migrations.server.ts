import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { SettingsError } from "./env.server";

type Migration = { name: string; sql: string; checksum: string };
type Queryable = Pick<pg.ClientBase, "query">;

const FOLDER = path.resolve("prisma/migrations");

/** Any number does, as long as no other code locks on it. */
const LOCK = 5_781_932;

/**
 * Brings a database up to date: our migrations, then those of the job queue. With nothing to do it costs some
 * milliseconds; processes that start together wait for each other. `only` names those of ours to stop at.
 */
export async function migrate(url: string, { only }: { only?: string[] } = {}) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: Error) => {
    throw new SettingsError(`The database does not answer (${error.message}); see DATABASE_URL.`);
  });
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    for (const migration of await listPending(client)) {
      if (!only || only.includes(migration.name)) await apply(client, migration);
    }
    await runMigrations({ connectionString: url });
  } finally {
    await client.end();
  }
}

/** The names of the migrations that this database still lacks. */
export async function pendingMigrations(database: Queryable): Promise<string[]> {
  return (await listPending(database)).map(({ name }) => name);
}

/** All migrations of the project, oldest first. */
export async function listMigrations(): Promise<Migration[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders
      .map(({ name }) => name)
      .sort()
      .map(async (name) => {
        const sql = await readFile(path.join(FOLDER, name, "migration.sql"), "utf8");
        return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
      }),
  );
}

async function listPending(database: Queryable): Promise<Migration[]> {
  const applied = await readApplied(database);
  const migrations = await listMigrations();
  const edited = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited) {
    throw new SettingsError(
      `The migration ${edited.name} was edited after this database took it in; undo the edit, or empty the database with npm run reset.`,
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function readApplied(database: Queryable): Promise<Map<string, string>> {
  const { rows: tables } = await database.query<{ found: string | null }>(
    "SELECT to_regclass('_prisma_migrations') AS found",
  );
  if (!tables[0]?.found) return new Map();
  const { rows } = await database.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

// The script and the row that says so land together or not at all, so that a start killed in between begins
// again; Prisma's own engine marks the row afterwards. Table and checksum are Prisma's, so its tools agree.
async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query("BEGIN");
  try {
    await client.query(`
      CREATE TABLE IF NOT EXISTS _prisma_migrations (
        id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
        migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
        started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0
      )`);
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

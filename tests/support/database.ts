import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { connect, disconnect, pool } from "~/adapters/db.server";
import { onDatabase, withClient } from "~/adapters/databases.server";

/** Gives every test of this file an empty, migrated database of its own, and opens it as the application does. */
export function freshDatabase() {
  oneDatabase();
  beforeEach(emptyDatabase);
}

/** Opens this worker's database for a whole file; what earlier files left in it is still there. */
export function oneDatabase() {
  beforeAll(async () => {
    const url = await databaseOfThisWorker();
    process.env.DATABASE_URL = url;
    connect(url, { connections: 10 });
  });
  afterAll(disconnect);
}

/**
 * A further database beside the worker's own, migrated or wholly empty; dropped when the run ends. Returns its
 * address.
 */
export async function anotherDatabase({ empty = false } = {}): Promise<string> {
  const { prefix } = inject("server");
  return create(`${prefix}_x${randomUUID().slice(0, 8)}`, empty ? "template0" : undefined);
}

async function databaseOfThisWorker() {
  const { url, prefix } = inject("server");
  const name = `${prefix}_${process.env.VITEST_POOL_ID}`;
  const found = await withClient(url, (client) => client.query("SELECT FROM pg_database WHERE datname = $1", [name]));
  return found.rowCount ? onDatabase(url, name) : create(name);
}

async function create(name: string, from?: string) {
  const { url, template } = inject("server");
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${from ?? template}`));
  return onDatabase(url, name);
}

let emptying: string | undefined;

export async function emptyDatabase() {
  await pool().query((emptying ??= await writeEmptying()));
}

// Deleting the few rows of a test is several times faster than truncating forty tables. As a replica, the server
// asks neither foreign keys nor the trigger that keeps the events.
async function writeEmptying() {
  const { rows: tables } = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
        OR (schemaname = 'graphile_worker' AND tablename IN ('_private_jobs', '_private_job_queues'))`,
  );
  const { rows: sequences } = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences WHERE schemaname = 'public'`,
  );
  return `BEGIN; SET LOCAL session_replication_role = replica;
    ${tables.map(({ name }) => `DELETE FROM ${name};`).join(" ")}
    ${sequences.map(({ name }) => `ALTER SEQUENCE ${name} RESTART;`).join(" ")}
    COMMIT`;
}

import pg from "pg";
import { SettingsError } from "./env.server";

/** The address of another database on the same server. */
export function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the database if there is none; throws SettingsError if there is one that holds anything. */
export async function createEmptyDatabase(url: string) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const exists = await withClient(url, isEmpty).catch((error: { code?: string; message: string }) => {
    // 3D000: there is no such database.
    if (error.code === "3D000") return null;
    throw new SettingsError(`The database ${name} does not answer (${error.message}).`);
  });
  if (exists === false) throw new SettingsError(`The database ${name} is not empty; name another or reset it first.`);
  if (exists === null) {
    await withClient(onDatabase(url, "postgres"), (client) =>
      client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`),
    );
  }
}

/** Whether nobody has signed up or was brought in: what the migrations themselves put there does not count. */
async function isEmpty(client: pg.Client): Promise<boolean> {
  for (const table of ["users", "profiles", "studios", "events"]) {
    const { rows } = await client.query<{ found: string | null }>("SELECT to_regclass($1) AS found", [table]);
    if (rows[0]?.found && (await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount) return false;
  }
  return true;
}

/** Empties a database wholly, tables included. Throws SettingsError while others are connected to it. */
export async function clearDatabase(url: string) {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ others: string }>(
      `SELECT count(*) AS others FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (rows[0]?.others !== "0") throw new SettingsError("The application is running on this database; stop it first.");
    await client.query(
      "DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public",
    );
  });
}

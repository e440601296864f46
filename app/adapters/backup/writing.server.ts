import { createHash } from "node:crypto";
import { rename } from "node:fs/promises";
import pg from "pg";
import { listFiles, openFile } from "../files.server";
import { Count, type Line, writeLines } from "./format.server";
import { copyOut, listTables, settleFormats } from "./tables.server";

/** Writes a backup of a database and of the uploaded files. The tables are read as they were at one moment. */
export async function writeBackup(url: string, file: string): Promise<{ rows: number; files: number }> {
  const sum = { rows: 0, files: 0 };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await settleFormats(client);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await writeLines(`${file}.part`, lines(client, sum));
    await rename(`${file}.part`, file);
  } finally {
    await client.end();
  }
  return sum;
}

async function* lines(client: pg.Client, sum: { rows: number; files: number }): AsyncGenerator<Line> {
  yield { quji: 1, at: new Date().toISOString(), migrations: await migrationsOf(client) };
  for (const table of await listTables(client)) {
    const count = new Count();
    yield { table: table.name, columns: table.columns };
    for await (const rows of copyOut(client, table)) {
      rows.forEach((row) => count.add(row));
      yield { rows };
    }
    sum.rows += count.tally().rows;
    yield { end: table.name, tally: count.tally() };
  }
  yield { sequences: await sequencesOf(client) };
  for await (const key of listFiles()) {
    const stored = await openFile(key);
    // Removed since the list was made.
    if (!stored) continue;
    const hash = createHash("sha256");
    yield { file: key };
    for await (const chunk of stored.read()) {
      hash.update(chunk as Buffer);
      yield { piece: (chunk as Buffer).toString("base64") };
    }
    sum.files += 1;
    yield { end: key, tally: { rows: stored.bytes, sum: hash.digest("hex") } };
  }
  yield { closed: true };
}

async function migrationsOf(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

async function sequencesOf(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences
     WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1`,
  );
  const sequences: { name: string; value: string; called: boolean }[] = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value AS value, is_called AS called FROM ${name}`,
    );
    sequences.push({ name, ...states[0]! });
  }
  return sequences;
}

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { SettingsError } from "../env.server";
import { isFileKey } from "../files.server";
import { listMigrations, migrate } from "../migrations.server";
import { Count, type Line, readLines, type Tally } from "./format.server";
import { copyIn, copyOut, listTables, settleFormats, type Table, withoutKeys } from "./tables.server";

/** What the backup holds of one table (or of the files together), and what stands there after restoring. */
export type Comparison = { name: string; backup: Tally; restored: Tally; equal: boolean };

type Lines = AsyncGenerator<Line>;
type Part = { table: Table; tally: Tally };

/**
 * Fills an empty database and a folder from a backup, then reads everything back and compares it with the file,
 * row by row. Nothing stays in the database if the file turns out to be broken. Migrations newer than the backup
 * are applied after the comparison.
 */
export async function restoreBackup(file: string, url: string, folder: string): Promise<Comparison[]> {
  const lines = readLines(file);
  await prepare(url, await lines.next().then(({ value }) => value as Line));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await settleFormats(client);
    const parts: Part[] = [];
    const files = { backup: new Count(), restored: new Count() };
    await client.query("BEGIN");
    const tables = await listTables(client);
    await withoutKeys(client, tables, async () => {
      await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(", ")}`);
      for await (const line of lines) {
        if ("table" in line) parts.push(await restoreTable(client, { name: line.table, columns: line.columns }, lines));
        else if ("sequences" in line) await restoreSequences(client, line.sequences);
        else if ("file" in line) await restoreFile(folder, line.file, lines, files);
      }
    });
    await client.query("COMMIT");
    const compared: Comparison[] = [];
    for (const part of parts) compared.push(await compareTable(client, part));
    await migrate(url);
    return [...compared, compare("files", files.backup.tally(), files.restored.tally())];
  } finally {
    await client.end();
  }
}

async function prepare(url: string, header: Line) {
  if (!("quji" in header)) throw new Error("a backup begins with its header");
  const known = (await listMigrations()).map(({ name }) => name);
  const unknown = header.migrations.find((name) => !known.includes(name));
  if (unknown) throw new SettingsError(`The backup was made by a newer version of Quji (${unknown}); update first.`);
  await migrate(url, { only: header.migrations });
}

async function restoreTable(client: pg.Client, table: Table, lines: Lines): Promise<Part> {
  let tally: Tally | undefined;
  const rows = (async function* () {
    for (;;) {
      const { value } = await lines.next();
      if (value && "end" in value) tally = value.tally;
      if (!value || !("rows" in value)) return;
      yield value.rows;
    }
  })();
  await copyIn(client, table, rows);
  return { table, tally: tally! };
}

async function restoreSequences(client: pg.Client, sequences: { name: string; value: string; called: boolean }[]) {
  for (const { name, value, called } of sequences) {
    await client.query("SELECT setval($1::regclass, $2, $3)", [name, value, called]);
  }
}

async function restoreFile(folder: string, key: string, lines: Lines, counts: { backup: Count; restored: Count }) {
  if (!isFileKey(key)) throw new SettingsError(`The backup names a file that cannot be ours: ${key}.`);
  const target = path.join(folder, key);
  await mkdir(path.dirname(target), { recursive: true });
  let tally: Tally | undefined;
  const pieces = (async function* () {
    for (;;) {
      const { value } = await lines.next();
      if (value && "end" in value) tally = value.tally;
      if (!value || !("piece" in value)) return;
      yield Buffer.from(value.piece, "base64");
    }
  })();
  await pipeline(Readable.from(pieces), createWriteStream(target));
  counts.backup.add(`${key} ${tally!.sum}`);
  counts.restored.add(`${key} ${await hashOfFile(target)}`);
}

async function hashOfFile(file: string) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function compareTable(client: pg.Client, { table, tally }: Part): Promise<Comparison> {
  const count = new Count();
  for await (const rows of copyOut(client, table)) rows.forEach((row) => count.add(row));
  return compare(table.name, tally, count.tally());
}

function compare(name: string, backup: Tally, restored: Tally): Comparison {
  return { name, backup, restored, equal: backup.rows === restored.rows && backup.sum === restored.sum };
}

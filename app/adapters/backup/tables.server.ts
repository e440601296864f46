import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** A table as SQL names it (schema and quotes included), and the columns that are stored in it. */
export type Table = { name: string; columns: string[] };

/** Every table that holds what would be missed: ours, and the jobs that still wait. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND (n.nspname = 'public' OR (n.nspname = 'graphile_worker' AND c.relname <> 'migrations'))
     GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

/** Values are written the same way on every server, so that they can be compared. */
export async function settleFormats(client: pg.ClientBase) {
  await client.query(
    `SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601';
     SET bytea_output = 'hex'; SET extra_float_digits = 1`,
  );
}

/** The rows of a table, a few hundred at a time, each as a line of COPY. */
export async function* copyOut(client: pg.Client, { name, columns }: Table): AsyncGenerator<string[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of client.query(copyTo(`COPY ${name} (${columns.join(", ")}) TO STDOUT`))) {
    const rows = (rest + decoder.write(chunk as Buffer)).split("\n");
    rest = rows.pop() ?? "";
    if (rows.length > 0) yield rows;
  }
}

export async function copyIn(client: pg.Client, { name, columns }: Table, rows: AsyncIterable<string[]>) {
  const text = (async function* () {
    for await (const some of rows) yield `${some.join("\n")}\n`;
  })();
  await pipeline(Readable.from(text), client.query(copyFrom(`COPY ${name} (${columns.join(", ")}) FROM STDIN`)));
}

/**
 * Runs work with the foreign keys and triggers of our tables away, and puts them back: the keys are checked then.
 * Wants a transaction around it.
 */
export async function withoutKeys(client: pg.Client, tables: Table[], work: () => Promise<void>) {
  const { rows: keys } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE contype = 'f' AND connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
  );
  for (const { drop } of keys) await client.query(drop);
  for (const { name } of tables) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await work();
  for (const { name } of tables) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const { add } of keys) await client.query(add);
}

import { readFile } from "node:fs/promises";
import { describe, expect, it, inject } from "vitest";
import { withClient } from "~/adapters/databases.server";
import { migrate, pendingMigrations } from "~/adapters/migrations.server";
import { differenceOfSchemas } from "../../prisma/schema-engine";
import { anotherDatabase } from "../support/database";

type Column = { table: string; column: string; type: string; nullable: string; standard: string | null };

const readColumns = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Column>(
      `SELECT table_name AS "table", column_name AS "column", udt_name AS type, is_nullable AS nullable,
              column_default AS standard
       FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
    );
    return rows;
  });

describe("the migrations", () => {
  it("lead to the schema file, column by column", async () => {
    const schema = await readFile("prisma/schema.prisma", "utf8");
    const [made, migrated] = [await anotherDatabase({ empty: true }), await anotherDatabase()];
    const sql = await differenceOfSchemas(made, "", schema);
    await withClient(made, (client) => client.query(sql!));
    const expected = await readColumns(made);
    const tables = new Set(expected.map(({ table }) => table));
    expect(tables.size).toBeGreaterThan(20);
    expect((await readColumns(migrated)).filter(({ table }) => tables.has(table))).toEqual(expected);
  });

  it("are applied once by processes that start together", async () => {
    const url = await anotherDatabase({ empty: true });
    await withClient(url, async (client) => expect(await pendingMigrations(client)).not.toEqual([]));
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    await withClient(url, async (client) => {
      expect(await pendingMigrations(client)).toEqual([]);
      const { rows } = await client.query(
        "SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) > 1",
      );
      expect(rows).toEqual([]);
    });
  });

  it("say so in one sentence when one was edited afterwards", async () => {
    const url = await anotherDatabase();
    await withClient(url, (client) => client.query("UPDATE _prisma_migrations SET checksum = 'other'"));
    await expect(migrate(url)).rejects.toThrow(/was edited after this database took it in/);
  });

  it("of another database are told as not reachable", async () => {
    const address = new URL(inject("server").url);
    address.port = "1";
    await expect(migrate(address.href)).rejects.toThrow(/The database does not answer/);
  });
});

import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { restoreBackup, writeBackup } from "~/adapters/backup.server";
import { databaseUrl, pool } from "~/adapters/db.server";
import { createEmptyDatabase, withClient } from "~/adapters/databases.server";
import { settings } from "~/adapters/env.server";
import { putFile } from "~/adapters/files.server";
import { anotherDatabase, freshDatabase } from "../support/database";

freshDatabase();

const PICTURE = Buffer.alloc(200_000, "0123456789abcdef");
const AWKWARD = 'tab\t, line\n, back\\slash, "quotes", \\N, 衢州, 🎬';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = path.join(settings().dataFolder, randomUUID());
  mkdirSync(folder);
  file = path.join(folder, "quji.backup");
  await pool().query("INSERT INTO users (id, name) SELECT uuidv7(), $1 || n FROM generate_series(1, 500) n", [AWKWARD]);
  await pool().query(
    `INSERT INTO profiles (id, name, crafts, skills, languages) VALUES (uuidv7(), 'p', '{a,"b c",""}', '{}', '{zh}');
     INSERT INTO pictures (id, profile_id, key, width, height) SELECT uuidv7(), id, 'pictures/a.webp', 1, 1 FROM profiles;
     UPDATE profiles SET portrait_id = (SELECT id FROM pictures);
     INSERT INTO events (type, subject_type, subject_id, actor_label, label, data)
       VALUES ('x', 'y', 'z', 'a', 'l', '{"a": [1, null, "\\n"]}');
     SELECT graphile_worker.add_job('event', '{"id": "1"}')`,
  );
  await putFile("pictures/a.webp", PICTURE);
  await writeBackup(databaseUrl(), file);
});

const restored = () => path.join(folder, "files");
const count = (url: string, table: string) =>
  withClient(url, async (client) => Number((await client.query(`SELECT count(*) FROM ${table}`)).rows[0].count));

describe("a backup", () => {
  it("restores into another database that then equals it, table by table and file by file", async () => {
    const target = await anotherDatabase({ empty: true });
    const compared = await restoreBackup(file, target, restored());
    expect(compared.filter(({ equal }) => !equal)).toEqual([]);
    const rows = Object.fromEntries(compared.map(({ name, restored }) => [name, restored.rows]));
    expect(rows).toMatchObject({
      "public.users": 500,
      "public.profiles": 1,
      "public.pictures": 1,
      "public.events": 1,
      "graphile_worker._private_jobs": 1,
      files: 1,
    });
    expect(rows["public._prisma_migrations"]).toBeGreaterThan(0);
    expect(readFileSync(path.join(restored(), "pictures/a.webp")).equals(PICTURE)).toBe(true);
    await withClient(target, async (client) => {
      const names = await client.query("SELECT name FROM users WHERE name = $1", [`${AWKWARD}7`]);
      expect(names.rowCount).toBe(1);
      // Numbers go on where they stood, and the keys and triggers that were away are back.
      const event = await client.query(
        "INSERT INTO events (type, subject_type, subject_id, actor_label, label) VALUES ('x','y','z','a','l') RETURNING id",
      );
      expect(event.rows[0].id).toBe("2");
      await expect(client.query("DELETE FROM events")).rejects.toThrow("append-only");
      await expect(client.query("DELETE FROM pictures")).resolves.toBeDefined();
      expect((await client.query("SELECT portrait_id FROM profiles")).rows).toEqual([{ portrait_id: null }]);
    });
  });

  it("that was altered is restored as told, and the difference is told too", async () => {
    const text = gunzipSync(readFileSync(file)).toString();
    writeFileSync(file, gzipSync(text.replace("🎬77", "🎬78")));
    const compared = await restoreBackup(file, await anotherDatabase({ empty: true }), restored());
    expect(compared.filter(({ equal }) => !equal).map(({ name }) => name)).toEqual(["public.users"]);
  });

  it("that is cut short leaves the database empty and says so", async () => {
    const target = await anotherDatabase({ empty: true });
    const content = readFileSync(file);
    writeFileSync(file, content.subarray(0, content.length - 40));
    await expect(restoreBackup(file, target, restored())).rejects.toThrow(/is not a whole backup of Quji\.$/);
    expect(await count(target, "users")).toBe(0);
  });

  it("of something else is refused in one sentence", async () => {
    writeFileSync(file, "a letter");
    const target = await anotherDatabase({ empty: true });
    await expect(restoreBackup(file, target, restored())).rejects.toThrow(/is not a whole backup of Quji\.$/);
    writeFileSync(file, gzipSync('{"quji":1,"at":"","migrations":["29991231000000_later"]}\n{"closed":true}\n'));
    await expect(restoreBackup(file, target, restored())).rejects.toThrow(/made by a newer version of Quji/);
  });

  it("goes into an empty database only", async () => {
    await expect(createEmptyDatabase(databaseUrl())).rejects.toThrow(/is not empty/);
    await expect(createEmptyDatabase(await anotherDatabase())).resolves.toBeUndefined();
  });
});

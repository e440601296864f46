import { describe, expect, it } from "vitest";
import { pool } from "~/adapters/db.server";
import { freshDatabase } from "../support/database";

freshDatabase();

const add = (demo: boolean) =>
  pool().query(
    `INSERT INTO events (type, subject_type, subject_id, actor_label, label, demo)
     VALUES ('opening.published', 'opening', 'x', 'somebody', 'something', $1)`,
    [demo],
  );

const count = async () => Number((await pool().query("SELECT count(*) FROM events")).rows[0].count);

describe("the event log", () => {
  it("refuses to be changed", async () => {
    await add(true);
    await expect(pool().query("UPDATE events SET label = 'other'")).rejects.toThrow("events are append-only");
    await expect(pool().query("DELETE FROM events")).rejects.toThrow("events are append-only");
    expect(await count()).toBe(1);
  });

  it("lets demonstration rows go, and only while they are being removed", async () => {
    await add(true);
    await add(false);
    const client = await pool().connect();
    try {
      await client.query("BEGIN; SET LOCAL quji.removing_demonstration = 'on'");
      await client.query("DELETE FROM events WHERE demo");
      await client.query("COMMIT");
      expect(await count()).toBe(1);
      await client.query("BEGIN; SET LOCAL quji.removing_demonstration = 'on'");
      await expect(client.query("DELETE FROM events")).rejects.toThrow("events are append-only");
      await client.query("ROLLBACK");
    } finally {
      client.release();
    }
  });
});

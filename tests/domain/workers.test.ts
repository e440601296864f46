import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run } from "graphile-worker";
import { expect, it } from "vitest";
import { pool } from "~/adapters/db.server";
import { watchWorkers } from "~/adapters/workers.server";
import { freshDatabase } from "../support/database";

freshDatabase();

const add = (task: string) => pool().query("SELECT graphile_worker.add_job($1)", [task]);
const readLocks = async () =>
  (await pool().query("SELECT task_identifier AS task, locked_by FROM graphile_worker.jobs ORDER BY 1")).rows;

it("frees the jobs of a killed worker at once, and none of a living one", async () => {
  await add("of-the-dead");
  await pool().query(
    "UPDATE graphile_worker._private_jobs SET locked_by = 'worker-killed', locked_at = now() - interval '2 seconds'",
  );
  await add("of-the-living");

  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  let began = () => {};
  const beginning = new Promise<void>((resolve) => (began = resolve));
  const elsewhere = await watchWorkers();
  const worker = await run({
    pgPool: pool(),
    events: elsewhere.events,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: { "of-the-living": () => (began(), finished) },
  });
  await beginning;
  // Long enough to be suspected.
  await sleep(1_200);
  const here = await watchWorkers();
  try {
    expect(await readLocks()).toEqual([
      { task: "of-the-dead", locked_by: null },
      { task: "of-the-living", locked_by: expect.stringMatching(/^worker-/) },
    ]);
  } finally {
    finish();
    await worker.stop();
    await here.stop();
    await elsewhere.stop();
  }
  expect((await readLocks()).map(({ task }) => task)).toEqual(["of-the-dead"]);
});

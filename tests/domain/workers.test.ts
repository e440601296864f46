import { setTimeout as sleep } from "node:timers/promises";
import { Logger, makeWorkerUtils, run, type JobHelpers } from "graphile-worker";
import { expect, it } from "vitest";
import { pool } from "~/adapters/db.server";
import { watchWorkers } from "~/adapters/workers.server";
import { record, transact } from "~/domain/audit.server";
import { system } from "~/domain/identity";
import { taskList } from "~/worker.server";
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

it("lets what is added to a waiting job keep its turn", async () => {
  const subject = (id: string) => ({ type: "profile", id, label: "" }) as const;
  const revise = (id: string) =>
    transact((tx) => record(tx, system, { type: "profile.revised", subject: subject(id), data: { fields: ["bio"] } }));
  const utils = await makeWorkerUtils({ pgPool: pool() });
  const hear = async (id: bigint) =>
    taskList.event!({ id: String(id) }, { addJob: utils.addJob } as unknown as JobHelpers);
  const readJob = async () => {
    const { rows } = await pool().query<{ run_at: Date; payload: { id: string }[] }>(
      "SELECT run_at, payload FROM graphile_worker._private_jobs WHERE key = 'search:changes'",
    );
    return rows[0]!;
  };
  try {
    await hear(await revise("one"));
    const before = await readJob();
    await hear(await revise("two"));
    const after = await readJob();
    expect(after.payload.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(after.run_at).toEqual(before.run_at);
  } finally {
    await utils.release();
  }
});

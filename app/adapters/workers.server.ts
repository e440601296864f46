import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import pg from "pg";
import { databaseUrl, pool } from "./db.server";

// The queue gives a job back when its worker says so, or after four hours. A worker that was killed says nothing,
// so each holds an advisory lock in its name: a job whose worker holds none any more is free at once.

/** Our half of the two numbers of an advisory lock; the other is made from the worker's name. */
const LOCKS = 7_364_151;
const INTERVAL = 3_000;

/** Makes the workers of this process known as living for as long as it lives, and frees the jobs of the dead. */
export async function watchWorkers(): Promise<{ events: WorkerEvents; stop(): Promise<void> }> {
  const events: WorkerEvents = new EventEmitter();
  const living = new Set<string>();
  let presence = await present(living);
  events.on("worker:create", ({ worker }) => {
    living.add(worker.workerId);
    void hold(presence, [worker.workerId]);
  });

  await freeJobsOfTheDead();
  let turn: Promise<void> | undefined;
  const timer = setInterval(() => {
    turn ??= (async () => {
      if (presence.lost) presence = await present(living);
      await freeJobsOfTheDead();
    })()
      .catch(() => {
        // The database is away; the next turn tries again.
      })
      .finally(() => (turn = undefined));
  }, INTERVAL);
  return {
    events,
    async stop() {
      clearInterval(timer);
      await turn;
      await presence.client.end();
    },
  };
}

type Presence = { client: pg.Client; lost: boolean; holding: Promise<unknown> };

async function present(living: Set<string>): Promise<Presence> {
  const client = new pg.Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 10_000, keepAlive: true });
  const presence = { client, lost: false, holding: Promise.resolve() };
  client.on("error", () => (presence.lost = true)).on("end", () => (presence.lost = true));
  await client.connect();
  await hold(presence, [...living]);
  return presence;
}

// One query after the other, as a connection wants it.
function hold(presence: Presence, workers: string[]) {
  const sql = "SELECT pg_advisory_lock_shared($1, hashtext(worker)) FROM unnest($2::text[]) worker";
  presence.holding = presence.holding
    .then(() => presence.client.query(sql, [LOCKS, workers]))
    .catch(() => {
      // Lost, and noticed as such by the next turn.
    });
  return presence.holding;
}

// A worker's lock follows its first job by a moment, hence the second of grace.
async function freeJobsOfTheDead() {
  await pool().query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(worker))
     FROM (SELECT DISTINCT locked_by AS worker FROM graphile_worker._private_jobs
           WHERE locked_at < now() - interval '1 second') AS locking
     WHERE pg_try_advisory_xact_lock($1, hashtext(worker))
     HAVING count(*) > 0`,
    [LOCKS],
  );
}

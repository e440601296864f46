import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run, runOnce, type Runner, type TaskList } from "graphile-worker";
import { pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import { watchWorkers } from "~/adapters/workers.server";
import { getEvent } from "~/domain/audit.server";
import { errands, readers, schedules } from "~/readers.server";

/**
 * Door 2: jobs. `event` tells each reader that listens of one event; a reader's own job is keyed, so that
 * repeated work on one subject is done once, and is retried with back-off until it succeeds.
 */
export const taskList: TaskList = {
  async event(payload, { addJob }) {
    const event = await getEvent(BigInt((payload as { id: string }).id));
    if (!event) return;
    for (const [name, reader] of Object.entries(readers)) {
      for (const job of reader.jobsOf(event)) {
        // What is added to a job that waits keeps its turn: under steady writes it would else never come.
        await addJob(name, job.payload, {
          jobKey: job.key && `${name}:${job.key}`,
          jobKeyMode: "preserve_run_at",
          maxAttempts: 12,
        });
      }
    }
  },
  ...asTasks(errands),
  ...asTasks(mapValues(readers, (reader) => reader.perform)),
  ...asTasks(mapValues(schedules, (schedule) => schedule.perform)),
};

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function asTasks(jobs: Record<string, (payload: unknown) => Promise<unknown>>): TaskList {
  return mapValues(jobs, (perform) => async (payload: unknown) => void (await perform(payload)));
}

const crontab = Object.entries(schedules)
  .map(([name, { cron }]) => `${cron} ${name} ?fill=1h`)
  .join("\n");

const logger = new Logger((scope) => (level, message) => {
  const quiet = level === "debug" || level === "info";
  log[quiet ? "debug" : level === "warning" ? "warn" : "error"]({ job: scope.taskIdentifier }, message);
});

const options = { taskList, logger, noHandleSignals: true };

/** Runs jobs in this process until stopped; a stop lets the jobs in hand finish. */
export async function startWorker(): Promise<Runner> {
  const { events, stop } = await watchWorkers();
  const runner = await run({ ...options, pgPool: pool(), events, crontab, concurrency: 4, pollInterval: 1_000 });
  const ended = runner.promise.finally(stop);
  return {
    ...runner,
    promise: ended,
    stop: async () => {
      await runner.stop();
      await ended;
    },
  };
}

/**
 * Runs what is due and waits for what another process has in hand, until nothing is due any more: for commands,
 * which end when what they caused has happened. False if that took longer than the patience in milliseconds.
 */
export async function drainJobs(patience = 300_000): Promise<boolean> {
  const until = Date.now() + patience;
  const { events, stop } = await watchWorkers();
  try {
    while (Date.now() < until) {
      await runOnce({ ...options, pgPool: pool(), events, concurrency: 2 });
      const { rows } = await pool().query<{ due: boolean }>(
        "SELECT EXISTS (SELECT FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts) AS due",
      );
      if (!rows[0]?.due) return true;
      await sleep(100);
    }
    return false;
  } finally {
    await stop();
  }
}

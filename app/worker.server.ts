import { Logger, run, type Runner, type TaskList } from "graphile-worker";
import { pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
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
        await addJob(name, job.payload, { jobKey: job.key && `${name}:${job.key}`, maxAttempts: 12 });
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

export const logger = new Logger((scope) => (level, message) => {
  const quiet = level === "debug" || level === "info";
  log[quiet ? "debug" : level === "warning" ? "warn" : "error"]({ job: scope.taskIdentifier }, message);
});

/** Runs jobs in this process until stopped; a stop lets the jobs in hand finish. */
export async function startWorker(): Promise<Runner> {
  return run({
    pgPool: pool(),
    taskList,
    crontab,
    logger,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
  });
}

import { run, type Runner, type TaskList } from "graphile-worker";
import { Logger } from "graphile-worker";
import { pool } from "~/adapters/db.server";
import { log } from "~/adapters/log.server";
import { getEvent } from "~/domain/audit.server";
import { readers, schedules } from "~/readers.server";

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
  ...Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => [name, async (payload: unknown) => void (await reader.perform(payload))]),
  ),
  ...Object.fromEntries(Object.entries(schedules).map(([name, { perform }]) => [name, async () => void (await perform())])),
};

const crontab = Object.entries(schedules)
  .map(([name, { cron }]) => `${cron} ${name} ?fill=1h`)
  .join("\n");

const logger = new Logger((scope) => (level, message) => {
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

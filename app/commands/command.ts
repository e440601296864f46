import { setTimeout as sleep } from "node:timers/promises";
import { runOnce } from "graphile-worker";
import { pool } from "~/adapters/db.server";
import { openHouse } from "~/adapters/house.server";
import { logger, taskList } from "~/worker.server";
import { inProcess } from "./process";

export { UsageError } from "./process";

const PATIENCE = 300_000;

/**
 * Runs one command in an open house: beside a running application or alone, on the same database. It ends when
 * the jobs it caused have run, with the status that `perform` returns.
 */
export function command(perform: (args: string[]) => Promise<number | void>) {
  return inProcess(async (args) => {
    await openHouse();
    const status = await perform(args);
    await drainJobs();
    return status;
  });
}

/** Runs what is due, and waits for what a running application has already taken in hand. */
async function drainJobs() {
  const until = Date.now() + PATIENCE;
  do {
    await runOnce({ pgPool: pool(), taskList, logger, noHandleSignals: true });
    const { rows } = await pool().query<{ due: boolean }>(
      "SELECT EXISTS (SELECT FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts) AS due",
    );
    if (!rows[0]?.due) return;
    await sleep(100);
  } while (Date.now() < until);
  process.stderr.write("Some jobs still wait; the application will run them.\n");
}

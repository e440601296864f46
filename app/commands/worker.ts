import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pool } from "~/adapters/db.server";
import { openHouse } from "~/adapters/house.server";
import { startWorker } from "~/worker.server";
import { inProcess } from "./process";

const HEARTBEAT = path.join(tmpdir(), "quji-worker");

// Jobs in a process of their own, beside web processes with JOBS=apart.
await inProcess(async () => {
  await openHouse();
  const worker = await startWorker();
  const stop = () => void worker.stop();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const beating = setInterval(beat, 10_000);
  await beat();
  await worker.promise.finally(() => clearInterval(beating));
});

/** Shows whoever watches this process that it lives and reaches its queue. */
async function beat() {
  await pool()
    .query("SELECT 1")
    .then(() => writeFile(HEARTBEAT, ""))
    .catch(() => {
      // The database is away: an old heartbeat says so.
    });
}

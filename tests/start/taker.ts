// One process that adds one to a number in a file, again and again, under the lock; or dies holding it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withLock } from "~/adapters/postgres/lock.server";

const [folder = "", times = "0", dies = ""] = process.argv.slice(2);
const file = path.join(folder, "number");

for (let time = 0; time < Number(times); time += 1) {
  await withLock(folder, async () => {
    const number = Number(readFileSync(file, "utf8"));
    await sleep(Math.random() * 4);
    writeFileSync(file, String(number + 1));
  });
}
if (dies) {
  await withLock(folder, async () => {
    process.kill(process.pid, "SIGKILL");
    await sleep(60_000);
  });
}

import { openHouse } from "~/adapters/house.server";
import { startWorker } from "~/worker.server";
import { inProcess } from "./process";

// Jobs in a process of their own, beside web processes with JOBS=apart.
await inProcess(async () => {
  await openHouse();
  const worker = await startWorker();
  const stop = () => void worker.stop();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  await worker.promise;
});

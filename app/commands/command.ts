import { openHouse } from "~/adapters/house.server";
import { drainJobs } from "~/worker.server";
import { inProcess } from "./process";

export { UsageError } from "./process";

/**
 * Runs one command in an open house: beside a running application or alone, on the same database. It ends when
 * the jobs it caused have run, with the status that `perform` returns.
 */
export function command(perform: (args: string[]) => Promise<number | void>) {
  return inProcess(async (args) => {
    await openHouse();
    const status = await perform(args);
    if (!(await drainJobs())) process.stderr.write("Some jobs still wait; the application will run them.\n");
    return status;
  });
}

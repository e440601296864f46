import { existsSync } from "node:fs";
import { SettingsError } from "~/adapters/env.server";
import { closeHouse } from "~/adapters/house.server";

/** Something that was asked for wrongly; its message says how to ask. */
export class UsageError extends Error {
  override name = "UsageError";
}

/**
 * Runs what a command does in this process and ends with the status it returns. What the person at the keyboard
 * can mend is told in one sentence, anything else with its stack.
 */
export async function inProcess(perform: (args: string[]) => Promise<number | void>) {
  if (existsSync(".env")) process.loadEnvFile(".env");
  try {
    process.exitCode = (await perform(process.argv.slice(2))) ?? 0;
  } catch (error) {
    const expected = error instanceof SettingsError || error instanceof UsageError;
    process.stderr.write(`${expected ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  } finally {
    await closeHouse();
  }
}

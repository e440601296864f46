// One process that uses the embedded server until its input ends; the tests start several and kill some.
import { SettingsError } from "~/adapters/env.server";
import { acquirePostgres } from "~/adapters/postgres.server";

try {
  const { url, release } = await acquirePostgres();
  process.stdout.write(`${url}\n`);
  process.stdin.resume().once("end", async () => {
    await release();
    process.exit(0);
  });
} catch (error) {
  process.stdout.write(`${error instanceof SettingsError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

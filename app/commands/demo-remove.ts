import { system } from "~/domain/identity";
import { removeDemonstration } from "~/domain/demonstration.server";
import { command } from "./command";

// npm run demo:remove: takes everything invented out of the database.
await command(async () => {
  const removed = await removeDemonstration(system);
  for (const [kind, count] of Object.entries(removed)) process.stdout.write(`${kind}: ${count} removed\n`);
});

import { writeBackup } from "~/adapters/backup.server";
import { databaseUrl } from "~/adapters/db.server";
import { openHouse } from "~/adapters/house.server";
import { inProcess } from "./process";

// npm run backup -- [FILE]: everything the database holds, and the uploaded files, in one file.
await inProcess(async ([file = `quji-${new Date().toISOString().slice(0, 19).replace(/\D/g, "")}.backup`]) => {
  await openHouse();
  const { rows, files } = await writeBackup(databaseUrl(), file);
  process.stdout.write(`${file}: ${rows} rows, ${files} files\n`);
});

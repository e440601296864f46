import { connect, disconnect } from "./db.server";
import { settings } from "./env.server";
import { openLog } from "./log.server";
import { closeMeilisearch, offerMeilisearch } from "./meilisearch.server";
import { migrate } from "./migrations.server";
import { acquirePostgres, type Postgres } from "./postgres.server";

// One house a process, kept across the development server's reloads.
const holder = globalThis as { qujiPostgres?: Promise<Postgres> };

/** Everything a process needs before its first query: settings, server, migrations, pool, search. Opening it twice is harmless. */
export async function openHouse() {
  settings();
  openLog();
  holder.qujiPostgres ??= acquirePostgres();
  const { url } = await holder.qujiPostgres;
  await migrate(url);
  connect(url);
  offerMeilisearch();
}

/** Gives everything back; the embedded server ends if nobody else uses it. */
export async function closeHouse() {
  const postgres = holder.qujiPostgres;
  holder.qujiPostgres = undefined;
  await closeMeilisearch();
  await disconnect();
  await (await postgres)?.release();
}

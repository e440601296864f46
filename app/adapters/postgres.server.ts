import { mkdir } from "node:fs/promises";
import path from "node:path";
import { settings, SettingsError } from "./env.server";
import { log } from "./log.server";
import {
  ensureCluster,
  findRunning,
  type Place,
  type Running,
  start,
  stop,
  untilReady,
  urlOf,
} from "./postgres/cluster.server";
import { withLock } from "./postgres/lock.server";
import { isAlive } from "./postgres/processes.server";
import { countUsers, register, unregister } from "./postgres/users.server";

export type Postgres = { url: string; release(): Promise<void> };

/**
 * The database server to use: that of `DATABASE_URL`, or the embedded one, which the first process that needs
 * it starts and the last one that used it stops. Throws SettingsError where neither can be.
 */
export async function acquirePostgres(): Promise<Postgres> {
  const { DATABASE_URL, dataFolder } = settings();
  if (DATABASE_URL) return { url: DATABASE_URL, release: async () => {} };
  return shareEmbedded(dataFolder);
}

/** The embedded server of a folder, shared with every other process that asks for the same folder. */
export async function shareEmbedded(folder: string, flags?: string[]): Promise<Postgres> {
  const place: Place = { cluster: path.join(folder, "postgres"), shared: path.join(folder, "postgres.shared"), flags };
  const { running, use } = await join(place).catch((error: NodeJS.ErrnoException) => {
    if (!error.syscall) throw error;
    throw new SettingsError(
      `The data folder ${folder} cannot be used (${error.code}); set QUJI_DATA to one that can be written.`,
    );
  });
  const guard = keepRunning(place, running);
  return {
    url: await urlOf(place, running.port),
    release: () => {
      clearInterval(guard);
      return withLock(place.shared, async () => {
        await unregister(place.shared, use);
        if ((await countUsers(place.shared)) > 0) return;
        const last = await findRunning(place);
        if (last) await stop(last);
      });
    },
  };
}

async function join(place: Place) {
  await mkdir(place.shared, { recursive: true, mode: 0o711 });
  return withLock(place.shared, async () => {
    const running = await ensureRunning(place);
    return { running, use: await register(place.shared) };
  });
}

async function ensureRunning(place: Place, port?: number): Promise<Running> {
  const found = await findRunning(place);
  if (found && (await untilReady(place, found))) return found;
  await ensureCluster(place);
  return start(place, port);
}

/** A server that was killed is started again, at the same address, by those who still use it. */
function keepRunning(place: Place, first: Running) {
  let running = first;
  let busy = false;
  const guard = setInterval(async () => {
    if (busy || isAlive(running.identity)) return;
    busy = true;
    try {
      running = await withLock(place.shared, () => ensureRunning(place, running.port));
      log.warn("the embedded database had ended and was started again");
    } catch (error) {
      log.error({ err: error }, "the embedded database has ended and does not start");
    } finally {
      busy = false;
    }
  }, 1000);
  return guard.unref();
}

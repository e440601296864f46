import { closeSync, openSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log.server";
import { freePort } from "../postgres/cluster.server";
import { withLock } from "../postgres/lock.server";
import { identify, isAlive } from "../postgres/processes.server";
import { countUsers, register, unregister } from "../postgres/users.server";
import { launch, versionOf } from "./programs.server";
import { findRunning, keyOf, noteOf, record, type Place, type Running } from "./records.server";

// Like the embedded database: the first process that needs the server starts it under a lock, others share it,
// the last one stops it. What it holds can be made again, so nothing here is precious.

/** `url` may change: a server that was killed may stand elsewhere when it comes back. */
export type Shared = { url(): string; key: string; release(): Promise<void> };

/** The server of a data folder, started if it does not run. Throws where it cannot be started. */
export async function shareMeilisearch(folder: string, program: string): Promise<Shared> {
  const place = { program, data: path.join(folder, "meilisearch"), shared: path.join(folder, "meilisearch.shared") };
  await mkdir(place.shared, { recursive: true, mode: 0o700 });
  const { key, running, use } = await withLock(place.shared, async () => {
    await countUsers(place.shared);
    const key = await keyOf(place);
    return { key, running: await ensureRunning(place, key), use: await register(place.shared) };
  });
  const guard = keepRunning(place, key, running);
  return {
    url: () => `http://127.0.0.1:${guard.running().port}`,
    key,
    release: () => {
      guard.end();
      return withLock(place.shared, async () => {
        await unregister(place.shared, use);
        if ((await countUsers(place.shared)) > 0) return;
        const last = await findRunning(place);
        if (last) await stop(last);
      });
    },
  };
}

async function ensureRunning(place: Place, key: string, port?: number): Promise<Running> {
  const found = await findRunning(place);
  if (found && (await untilReady(found))) return found;
  if (found) await stop(found);
  await dropForeignData(place);
  // Another program may have taken the port meanwhile, and a kill may have left files that no server reads.
  const attempts = [() => port, () => undefined, () => dropData(place)];
  let failure: unknown;
  for (const before of attempts.slice(port ? 0 : 1)) {
    try {
      return await start(place, key, (await before()) ?? (await freePort()));
    } catch (error) {
      failure = error;
      log.warn({ err: error }, "Meilisearch did not start; another attempt may");
    }
  }
  throw failure;
}

/** Another version's files are not converted but made anew. */
async function dropForeignData(place: Place) {
  const made = await readFile(path.join(place.data, "VERSION"), "utf8").catch(() => null);
  const here = versionOf(place.program);
  if (made !== null && here !== null && made.trim() !== here) {
    log.info({ made: made.trim(), here }, "Meilisearch has another version than its files; they are made anew");
    await dropData(place);
  }
  // What an earlier removal was killed in the middle of.
  const parent = path.dirname(place.data);
  const dropped = (await readdir(parent)).filter((name) => name.startsWith(droppedName(place)));
  for (const name of dropped) await rm(path.join(parent, name), { recursive: true, force: true });
}

const droppedName = ({ data }: Place) => `${path.basename(data)}.dropped`;

/** In one step out of the server's way; half of the files would be worse than none. */
async function dropData(place: Place): Promise<undefined> {
  const away = path.join(path.dirname(place.data), `${droppedName(place)}.${process.pid}.${Date.now()}`);
  await rename(place.data, away).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rm(away, { recursive: true, force: true });
}

async function start(place: Place, key: string, port: number): Promise<Running> {
  const said = path.join(place.shared, "server.log");
  const words = openSync(said, "w", 0o600);
  const child = launch({ ...place, port, key, note: noteOf(place), folder: place.shared, words });
  closeSync(words);
  const failure = new Promise<void>((resolve) => child.once("error", () => resolve()).once("exit", () => resolve()));
  const identity = child.pid ? identify(child.pid) : null;
  if (identity) {
    const running = { identity, port };
    await record(place, running);
    if (await Promise.race([untilReady(running), failure.then(() => false)])) return running;
    await stop(running);
  }
  throw new Error(`meilisearch does not start: ${readFileSync(said, "utf8").trim().split("\n").at(-1)}`);
}

/** Waits until the server answers; false if it ends instead, or stays silent for half a minute. */
async function untilReady({ identity, port }: Running): Promise<boolean> {
  for (const until = Date.now() + 30_000; isAlive(identity) && Date.now() < until; await sleep(25)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1000) }).catch(
      () => null,
    );
    if (answer?.ok) return isAlive(identity);
  }
  return false;
}

/** Asks the server to end, after ten seconds no longer asks, and after twenty leaves it to the system. */
async function stop({ identity }: Running) {
  const began = Date.now();
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(Number.parseInt(identity), signal);
    } catch {
      // It ended while we looked.
    }
  };
  if (isAlive(identity)) send("SIGTERM");
  for (; isAlive(identity) && Date.now() - began < 20_000; await sleep(20)) {
    if (Date.now() - began > 10_000) send("SIGKILL");
  }
}

/** A server that was killed is started again, at the same address if it is free, by those who still use it. */
function keepRunning(place: Place, key: string, first: Running) {
  let running = first;
  let busy = false;
  let ended = false;
  const look = async () => {
    if (busy || isAlive(running.identity)) return;
    busy = true;
    try {
      await withLock(place.shared, async () => {
        // Whoever let go while this waited for the lock must not leave a server behind.
        if (!ended) running = await ensureRunning(place, key, running.port);
      });
      if (!ended) log.warn("Meilisearch had ended and was started again");
    } catch (error) {
      log.error({ err: error }, "Meilisearch has ended and does not start");
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(look, 1000).unref();
  return {
    running: () => running,
    end: () => {
      ended = true;
      clearInterval(timer);
    },
  };
}

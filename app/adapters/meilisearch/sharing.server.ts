import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, closeSync, constants, openSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log.server";
import { freePort } from "../postgres/cluster.server";
import { withLock } from "../postgres/lock.server";
import { identify, isAlive } from "../postgres/processes.server";
import { countUsers, register, unregister } from "../postgres/users.server";

// Like the embedded database: the first process that needs the server starts it under a lock, others share it,
// the last one stops it. What it holds can be made again, so nothing here is precious.

export type Shared = { url: string; key: string; release(): Promise<void> };
type Place = { program: string; data: string; shared: string };
type Running = { identity: string; port: number };

/** Where a `meilisearch` stands on the PATH, or null. */
export function findProgram(): string | null {
  const name = process.platform === "win32" ? "meilisearch.exe" : "meilisearch";
  const places = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return places.map((folder) => path.join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The server of a data folder, started if it does not run. Throws where it cannot be started. */
export async function shareMeilisearch(folder: string, program: string): Promise<Shared> {
  const place = { program, data: path.join(folder, "meilisearch"), shared: path.join(folder, "meilisearch.shared") };
  await mkdir(place.shared, { recursive: true, mode: 0o700 });
  const key = await keyOf(place);
  const { running, use } = await withLock(place.shared, async () => {
    await countUsers(place.shared);
    return { running: await ensureRunning(place, key), use: await register(place.shared) };
  });
  const guard = keepRunning(place, key, running);
  return {
    url: `http://127.0.0.1:${running.port}`,
    key,
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

async function keyOf({ shared }: Place): Promise<string> {
  const file = path.join(shared, "key");
  await writeFile(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
  return (await readFile(file, "utf8")).trim();
}

const recordOf = ({ shared }: Place) => path.join(shared, "server.json");

/** Written at once or not at all: others read it meanwhile. */
async function record(place: Place, running: Running) {
  const draft = `${recordOf(place)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(running), { mode: 0o600 });
  await rename(draft, recordOf(place));
}

/** The server that our record names, if that very process still lives: after a kill it may, without us. */
async function findRunning(place: Place): Promise<Running | null> {
  const text = await readFile(recordOf(place), "utf8").catch(() => "");
  const record = text ? (JSON.parse(text) as Running) : null;
  return record && isAlive(record.identity) ? record : null;
}

async function ensureRunning(place: Place, key: string, port?: number): Promise<Running> {
  const found = await findRunning(place);
  if (found && (await untilReady(found))) return found;
  if (found) await stop(found);
  await dropForeignData(place);
  return start(place, key, port ?? (await freePort()));
}

/** Another version's files are not converted but made anew. */
async function dropForeignData({ program, data }: Place) {
  const made = await readFile(path.join(data, "VERSION"), "utf8").catch(() => null);
  const here = /(\d+\.\d+\.\d+)/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[1];
  if (made === null || made.trim() === here) return;
  log.info({ made: made.trim(), here }, "Meilisearch has another version than its files; they are made anew");
  await rm(data, { recursive: true, force: true });
}

async function start(place: Place, key: string, port: number): Promise<Running> {
  const words = path.join(place.shared, "server.log");
  const output = openSync(words, "w", 0o600);
  const args = ["--db-path", place.data, "--http-addr", `127.0.0.1:${port}`, "--env", "production", "--no-analytics"];
  const [program, ...before] = dyingWithUs(place.program);
  const child = spawn(program, [...before, ...args, "--log-level", "WARN"], {
    cwd: place.shared,
    // A session of its own, so that Ctrl-C reaches it through us and not before us.
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, MEILI_MASTER_KEY: key },
  });
  closeSync(output);
  child.unref();
  const failure = new Promise<void>((resolve) => child.once("error", () => resolve()).once("exit", () => resolve()));
  const identity = child.pid ? identify(child.pid) : null;
  if (identity) {
    const running = { identity, port };
    await record(place, running);
    if (await Promise.race([untilReady(running), failure.then(() => false)])) return running;
  }
  throw new Error(`meilisearch does not start: ${readFileSync(words, "utf8").trim().split("\n").at(-1)}`);
}

/**
 * Linux can end the server when this process is killed and cannot do it itself; others who share the server start
 * it again. Elsewhere it stays, and the next process that needs it takes it over.
 */
function dyingWithUs(program: string): [string, ...string[]] {
  const wrapped = ["--pdeathsig", "TERM"];
  try {
    execFileSync("setpriv", [...wrapped, "true"], { stdio: "ignore" });
    return ["setpriv", ...wrapped, program];
  } catch {
    return [program];
  }
}

/** Waits until the server answers; false if it ends instead, or stays silent for half a minute. */
async function untilReady({ identity, port }: Running): Promise<boolean> {
  for (const until = Date.now() + 30_000; isAlive(identity) && Date.now() < until; await sleep(25)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1000) }).catch(
      () => null,
    );
    if (answer?.ok) return true;
  }
  return false;
}

/** Asks the server to end, and after ten seconds no longer asks. */
async function stop({ identity }: Running) {
  const pid = Number.parseInt(identity);
  process.kill(pid, "SIGTERM");
  for (const until = Date.now() + 10_000; isAlive(identity); await sleep(20)) {
    if (Date.now() > until) process.kill(pid, "SIGKILL");
  }
}

/** A server that was killed is started again, at the same address, by those who still use it. */
function keepRunning(place: Place, key: string, first: Running) {
  let running = first;
  let busy = false;
  const guard = setInterval(async () => {
    if (busy || isAlive(running.identity)) return;
    busy = true;
    try {
      running = await withLock(place.shared, () => ensureRunning(place, key, running.port));
      log.warn("Meilisearch had ended and was started again");
    } catch (error) {
      log.error({ err: error }, "Meilisearch has ended and does not start");
    } finally {
      busy = false;
    }
  }, 1000);
  return guard.unref();
}

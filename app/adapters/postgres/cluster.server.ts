import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SettingsError } from "../env.server";
import { identify, isAlive, isPostgres } from "./processes.server";
import { account, programs, runForItself, runProgram } from "./programs.server";

/** Where one embedded server lives: its cluster, and beside it what the processes that share it keep. */
export type Place = { cluster: string; shared: string; flags?: string[] };

/** A running server: its process, as `identify` names it, and its address. */
export type Running = { identity: string; port: number };

const USER = "quji";
const DATABASE = "quji";

const FLAGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "64MB",
  log_min_messages: "warning",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** The server of a place if it runs, as its own pid file tells; the file of a dead one is removed. */
export async function findRunning({ cluster }: Place): Promise<Running | null> {
  const file = path.join(cluster, "postmaster.pid");
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!pid) return null;
  const identity = identify(pid);
  if (identity && isPostgres(pid)) return { identity, port: Number(lines[3]) };
  // PostgreSQL itself would trust the number alone and refuse to start while any process has it.
  await rm(file, { force: true });
  return null;
}

/** Creates the cluster if there is none. A creation that was cut short leaves nothing that counts. */
export async function ensureCluster(place: Place) {
  if (existsSync(path.join(place.cluster, "PG_VERSION"))) return checkVersion(place);
  const { initdb } = await programs();
  const owner = account();
  const draft = `${place.cluster}.new`;
  const passwordFile = path.join(place.shared, "password");
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (owner) {
    await chown(draft, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  // builtin C.UTF-8: the same order and case rules on every machine, whatever its locales.
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const access = ["--auth=scram-sha-256", `--username=${USER}`, `--pwfile=${passwordFile}`];
  const { code, said } = await runProgram(initdb, [`--pgdata=${draft}`, ...locale, ...access], draft);
  if (code !== 0) throw new SettingsError(`The embedded PostgreSQL could not be set up in ${place.cluster}: ${said}`);
  await rename(draft, place.cluster);
}

async function checkVersion({ cluster }: Place) {
  const made = (await readFile(path.join(cluster, "PG_VERSION"), "utf8")).trim();
  const { postgres } = await programs();
  const { said } = await runProgram(postgres, ["--version"], cluster);
  const here = /(\d+)/.exec(said)?.[1];
  if (here && here !== made) {
    throw new SettingsError(
      `The database in ${cluster} was made by PostgreSQL ${made}, but this version of Quji brings PostgreSQL ${here}; restore a backup into a new data folder.`,
    );
  }
}

/** Starts the server and waits until it answers; on the given port, or on any free one. */
export async function start(place: Place, port?: number): Promise<Running> {
  const until = Date.now() + 60_000;
  for (;;) {
    const running = await attempt(place, port ?? (await freePort()));
    if (running) return running;
    // After a kill the old server's children hold its memory for a moment; or somebody took the free port.
    if (Date.now() > until) throw notStarting(place);
    await sleep(200);
  }
}

async function attempt(place: Place, port: number): Promise<Running | null> {
  const { postgres } = await programs();
  const settings = Object.entries(FLAGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile(place), "w", 0o600);
  const args = ["-D", place.cluster, "-p", String(port), ...settings, ...(place.flags ?? [])];
  const identity = identify(await runForItself(postgres, args, place.cluster, log).finally(() => closeSync(log)));
  while (identity && isAlive(identity)) {
    if (await answers(place, port)) return { identity, port };
    await sleep(25);
  }
  if (/could not bind|pre-existing shared memory|lock file/.test(lastWords(place))) return null;
  throw notStarting(place);
}

const logFile = ({ shared }: Place) => path.join(shared, "server.log");

function lastWords(place: Place) {
  const lines = readFileSync(logFile(place), "utf8").trim().split("\n");
  return (lines.findLast((line) => line.includes("FATAL")) ?? lines.at(-1) ?? "").replace(/^.*FATAL:\s*/, "");
}

function notStarting(place: Place) {
  return new SettingsError(`The embedded PostgreSQL does not start: ${lastWords(place)} (log: ${logFile(place)}).`);
}

async function answers(place: Place, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: await urlOf(place, port, "postgres"),
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits until a server that was found running answers; false if it ends instead. */
export async function untilReady(place: Place, running: Running): Promise<boolean> {
  while (isAlive(running.identity)) {
    if (await answers(place, running.port)) return true;
    await sleep(50);
  }
  return false;
}

/** Asks the server to end now, finishing what is committed, and waits until it has. */
export async function stop(running: Running) {
  process.kill(Number.parseInt(running.identity), "SIGINT");
  while (isAlive(running.identity)) await sleep(20);
}

export async function urlOf({ shared }: Place, port: number, database = DATABASE): Promise<string> {
  const password = (await readFile(path.join(shared, "password"), "utf8")).trim();
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

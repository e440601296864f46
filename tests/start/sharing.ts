import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach } from "vitest";
import { identify } from "~/adapters/postgres/processes.server";

const children = new Set<ChildProcess>();
const folders = new Set<string>();

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const folder of folders) {
    const left = listProcesses().filter(({ command }) => command.includes(folder));
    for (const { pid } of left) process.kill(pid, "SIGKILL");
    await until(() => left.every(({ pid }) => identify(pid) === null));
    rmSync(folder, { recursive: true, force: true });
  }
  children.clear();
  folders.clear();
});

/** A data folder of this test, open to other accounts unless said otherwise. */
export function dataFolder(mode = 0o755): string {
  const folder = mkdtempSync(path.join(tmpdir(), "quji-start-"));
  chmodSync(folder, mode);
  folders.add(folder);
  return folder;
}

export type Sharer = { said: string; failed: boolean; release(): Promise<void>; kill(): Promise<void> };

/** Starts a process that uses the embedded server of a folder; resolves when it has it, or has failed. */
export async function share(folder: string, account: { uid?: number; gid?: number } = {}): Promise<Sharer> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/start/sharer.ts"], {
    env: { ...process.env, QUJI_DATA: folder, DATABASE_URL: "" },
    stdio: ["pipe", "pipe", "inherit"],
    ...account,
  });
  children.add(child);
  const gone = once(child, "exit");
  const said = new Promise<string>((resolve) => {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("\n")) resolve(output.trim());
    });
    child.stdout.on("end", () => resolve(output.trim()));
  });
  const words = await said;
  return {
    said: words,
    failed: !words.startsWith("postgresql://"),
    release: async () => {
      child.stdin.end();
      await gone;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** The number of the server's process, as its own file tells. */
export function serverOf(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}

export function killServer(folder: string) {
  const pid = serverOf(folder);
  if (pid && pid !== process.pid && identify(pid)) process.kill(pid, "SIGKILL");
}

/** All processes of this machine: from /proc, or where there is none, from ps. */
export function listProcesses(): { pid: number; parent: number; command: string }[] {
  if (existsSync("/proc/self/stat")) return readdirSync("/proc").flatMap(readProcess);
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), parent: Number(parent), command };
  });
}

function readProcess(name: string) {
  if (!/^\d+$/.test(name)) return [];
  try {
    const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    const parent = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)!.split(" ")[1];
    return [{ pid: Number(name), parent: Number(parent), command }];
  } catch {
    // It ended while we looked.
    return [];
  }
}

export async function until(holds: () => boolean | Promise<boolean>, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error(`it did not come true within ${seconds} seconds`);
}

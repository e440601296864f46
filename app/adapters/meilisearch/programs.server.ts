import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

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

/** The version a program says it has, or null where it says none. */
export function versionOf(program: string): string | null {
  return /(\d+\.\d+\.\d+)/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[1] ?? null;
}

type Launch = { program: string; data: string; port: number; key: string; note: string; folder: string; words: number };

/**
 * Starts the program. It notes its own number in the file `note` before it touches its data, so that it is known
 * even if this process is killed before it learns that number.
 */
export function launch({ program, data, port, key, note, folder, words }: Launch): ChildProcess {
  const args = ["--db-path", data, "--http-addr", `127.0.0.1:${port}`, "--env", "production", "--no-analytics"];
  const [first, ...rest] = noting(note, port, [...dyingWithUs(), program, ...args, "--log-level", "WARN"]);
  const child = spawn(first, rest, {
    cwd: folder,
    // A session of its own, so that Ctrl-C reaches it through us and not before us.
    detached: true,
    stdio: ["ignore", words, words],
    env: { ...process.env, MEILI_MASTER_KEY: key },
  });
  child.unref();
  return child;
}

function noting(note: string, port: number, command: string[]): [string, ...string[]] {
  if (process.platform === "win32") return command as [string, ...string[]];
  const script = 'echo "$$ $1" > "$0.draft" && mv "$0.draft" "$0" && shift && exec "$@"';
  return ["sh", "-c", script, note, String(port), ...command];
}

/**
 * Linux can end the server when this process is killed and cannot do it itself; others who share the server start
 * it again. Elsewhere it stays, and the next process that needs it takes it over.
 */
export function dyingWithUs(): string[] {
  const wrapped = ["setpriv", "--pdeathsig", "TERM"];
  try {
    execFileSync(wrapped[0]!, [...wrapped.slice(1), "true"], { stdio: "ignore" });
    return wrapped;
  } catch {
    return [];
  }
}

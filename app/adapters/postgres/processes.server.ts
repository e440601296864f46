import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Names a process so that its number being given to another one later is noticed: `pid:start`. Null
 * when there is no such process, or when it has ended and only waits for its parent to look.
 */
export function identify(pid: number): string | null {
  if (process.platform === "linux") {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? null : `${pid}:${fields[19]}`;
    } catch {
      return null;
    }
  }
  const start = ask("ps", ["-o", "lstart=", "-p", String(pid)]);
  if (start !== null) return start === "" ? null : `${pid}:${start}`;
  return answers(pid) ? `${pid}:` : null;
}

export function isAlive(identity: string): boolean {
  return identify(Number.parseInt(identity)) === identity;
}

/** What a process was started as, with its arguments; empty where there is none or nobody tells. */
export function commandOf(pid: number): string {
  if (process.platform !== "linux") return ask("ps", ["-o", "args=", "-p", String(pid)]) ?? "";
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

/** Whether the process is a PostgreSQL server, as far as the system tells. */
export function isPostgres(pid: number): boolean {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
    } catch {
      return false;
    }
  }
  return ask("ps", ["-o", "comm=", "-p", String(pid)])?.includes("postgres") ?? true;
}

function ask(program: string, args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch (error) {
    // ps answers with status 1 for a process that is not there; without ps there is no answer at all.
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "";
  }
}

function answers(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

import { randomUUID } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { identify, isAlive } from "./processes.server";

// Who uses the embedded server: a file for each use, holding the process it belongs to. Read and written
// under the lock only; a dead process's file counts for nothing.

/** Registers one use by this process; returns its name. */
export async function register(folder: string): Promise<string> {
  const name = `user.${process.pid}.${randomUUID().slice(0, 8)}`;
  await writeFile(path.join(folder, name), identify(process.pid) ?? "");
  return name;
}

export async function unregister(folder: string, name: string) {
  await rm(path.join(folder, name), { force: true });
}

/** How many uses there are by processes that still live; those of the dead are removed. */
export async function countUsers(folder: string): Promise<number> {
  let living = 0;
  for (const name of (await readdir(folder)).filter((each) => each.startsWith("user."))) {
    const identity = await readFile(path.join(folder, name), "utf8").catch(() => "");
    if (isAlive(identity)) living += 1;
    else await rm(path.join(folder, name), { force: true });
  }
  return living;
}

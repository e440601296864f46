import { randomUUID } from "node:crypto";
import { link, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive } from "./processes.server";

// Node cannot lock files, and a lock file that may be stolen from a dead owner invites two thieves. So locks
// are numbered and never reused: the highest `lock.N` counts, it is free when it is empty or its owner is dead,
// and whoever manages to create `lock.N+1` (a hard link: atomic, content included) holds the lock.

const NAME = /^lock\.(\d+)$/;
const PATIENCE = 120_000;

/** Runs the work while no other process does the same in this folder; survives the death of any of them. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const held = await take(folder);
  try {
    return await work();
  } finally {
    await replace(folder, held, "");
  }
}

async function take(folder: string): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const highest = await highestLock(folder);
    if (await isFree(folder, highest)) {
      const mine = `lock.${highest + 1}`;
      if (await create(folder, mine)) {
        // A late comer may create a number that was taken, freed and tidied away; the higher one wins.
        if ((await highestLock(folder)) === highest + 1) {
          await tidy(folder, highest);
          return mine;
        }
        await rm(path.join(folder, mine), { force: true });
      }
    }
    if (Date.now() > until) throw new Error(`another process has held ${folder} for two minutes`);
    await sleep(20);
  }
}

async function highestLock(folder: string) {
  const numbers = (await readdir(folder)).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

async function isFree(folder: string, number: number) {
  if (number === 0) return true;
  const owner = await readFile(path.join(folder, `lock.${number}`), "utf8").catch(() => null);
  // Vanished between the listing and now: look again.
  if (owner === null) return false;
  return owner === "" || !isAlive(owner);
}

async function create(folder: string, name: string) {
  const draft = path.join(folder, `draft.${randomUUID()}`);
  await writeFile(draft, identify(process.pid) ?? "");
  try {
    await link(draft, path.join(folder, name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function replace(folder: string, name: string, content: string) {
  const draft = path.join(folder, `draft.${randomUUID()}`);
  await writeFile(draft, content);
  await rename(draft, path.join(folder, name));
}

async function tidy(folder: string, upTo: number) {
  for (const name of await readdir(folder)) {
    const number = NAME.exec(name)?.[1];
    if (number && Number(number) <= upTo) await rm(path.join(folder, name), { force: true });
  }
}

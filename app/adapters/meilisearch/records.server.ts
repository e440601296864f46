import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { commandOf, identify, isAlive } from "../postgres/processes.server";

// What the processes that share a server tell each other by files. All is written under the lock, but may be read
// by processes that were not there, after a kill at any moment: nothing half-written may ever have its real name.

export type Place = { program: string; data: string; shared: string };
export type Running = { identity: string; port: number };

async function write(file: string, content: string) {
  await writeFile(`${file}.draft`, content, { mode: 0o600 });
  await rename(`${file}.draft`, file);
}

/** The master key of the server, made when it is first asked for. */
export async function keyOf({ shared }: Place): Promise<string> {
  const file = path.join(shared, "key");
  const known = await readFile(file, "utf8").catch(() => "");
  if (/^[0-9a-f]{64}$/.test(known)) return known;
  const key = randomBytes(32).toString("hex");
  await write(file, key);
  return key;
}

/** Where a server notes its own number and port, before we can. */
export const noteOf = ({ shared }: Place) => path.join(shared, "server.note");
const recordOf = ({ shared }: Place) => path.join(shared, "server.json");

export const record = (place: Place, running: Running) => write(recordOf(place), JSON.stringify(running));

/** The server that runs on our data, if one does: after a kill it may, without us. */
export async function findRunning(place: Place): Promise<Running | null> {
  const recorded = await readFile(recordOf(place), "utf8")
    .then((text) => JSON.parse(text) as Running)
    .catch(() => null);
  if (recorded && isAlive(recorded.identity)) return recorded;
  const note = /^(\d+) (\d+)$/.exec((await readFile(noteOf(place), "utf8").catch(() => "")).trim());
  if (!note) return null;
  const pid = Number(note[1]);
  // Numbers are given to other processes later; this one says itself whose data it works on.
  const identity = commandOf(pid).includes(place.data) ? identify(pid) : null;
  return identity ? { identity, port: Number(note[2]) } : null;
}

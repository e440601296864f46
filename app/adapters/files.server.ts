import { createReadStream } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { settings } from "./env.server";

// Keys are `folder/name.ext`, made by us, never by a visitor. The local folder is the first of these
// adapters; an object store would replace this file and nothing else.
const KEY = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9.-]*)+$/;

export const isFileKey = (key: string) => KEY.test(key) && !key.includes("..");

function place(key: string) {
  if (!isFileKey(key)) throw new Error(`not a file key: ${key}`);
  return path.join(settings().dataFolder, "files", key);
}

/** Stores bytes, or the file at a path, under a key. What is read there is never half written. */
export async function putFile(key: string, content: Uint8Array | { path: string }) {
  const target = place(key);
  await mkdir(path.dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}.part`;
  if (content instanceof Uint8Array) await writeFile(partial, content);
  else await copyFile(content.path, partial);
  await rename(partial, target);
}

export type StoredFile = { bytes: number; read(range?: { start: number; end: number }): Readable; path: string };

/** The stored file, or null. `read` takes an inclusive byte range. */
export async function openFile(key: string): Promise<StoredFile | null> {
  const target = place(key);
  const found = await stat(target).catch(() => null);
  if (!found?.isFile()) return null;
  return { bytes: found.size, path: target, read: (range) => createReadStream(target, range) };
}

/** Removes a file; one that is not there is already removed. */
export async function removeFile(key: string) {
  await rm(place(key), { force: true });
}

/** The keys of all stored files; one that is still being written is none. */
export async function* listFiles(): AsyncGenerator<string> {
  const root = path.join(settings().dataFolder, "files");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const key = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
    if (entry.isFile() && isFileKey(key) && !key.endsWith(".part")) yield key;
  }
}

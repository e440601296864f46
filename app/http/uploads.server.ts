import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { unstable_parseMultipartFormData, type UploadHandler } from "@remix-run/node";
import { Invalid } from "~/domain/errors";

/** A file that arrived: where it lies until the request is answered, what its sender calls it, how heavy it is. */
export type UploadedFile = { path: string; name: string; bytes: number };

export type Upload = {
  /** Everything that is not a file, for `submit`. */
  form: FormData;
  /** The file of a field; throws Invalid at that field where none was chosen or it was too large. */
  file(field: string): UploadedFile;
  /** The same where a file may be left out. */
  optionalFile(field: string): UploadedFile | null;
};

const MOST_TEXT = 64 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * Receives a form with files. `limits` names each file field and the most bytes it takes; a heavier file is
 * let go while it arrives and refused at its field only, so that whatever else was typed is kept. Files lie
 * on disk, never in memory, and are gone when `use` has answered.
 */
export async function parseUpload<T>(
  request: Request,
  limits: Record<string, number>,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const folder = path.join(tmpdir(), `quji-upload-${randomUUID()}`);
  const files = new Map<string, UploadedFile | "too-large">();
  const receive: UploadHandler = async ({ name, filename, data }) => {
    if (filename === undefined) return textOf(data);
    const limit = limits[name];
    if (limit === undefined || filename === "" || files.has(name)) return drain(data);
    const file = { path: path.join(folder, randomUUID()), name: filename.slice(0, 200), bytes: 0 };
    await pipeline(Readable.from(measured(data, file, limit)), createWriteStream(file.path));
    files.set(name, file.bytes > limit ? "too-large" : file);
    return undefined;
  };
  const optionalFile = (field: string) => {
    const file = files.get(field);
    if (file === "too-large") {
      const megabytes = Math.floor(limits[field]! / MEGABYTE);
      throw new Invalid({ [field]: { key: "errors:fileTooLarge", values: { megabytes } } });
    }
    return file && file.bytes > 0 ? file : null;
  };
  const file = (field: string) => {
    const chosen = optionalFile(field);
    if (!chosen) throw new Invalid({ [field]: { key: "errors:fileMissing" } });
    return chosen;
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const isMultipart = request.headers.get("Content-Type")?.startsWith("multipart/form-data");
    const form = isMultipart ? await unstable_parseMultipartFormData(request, receive) : await request.formData();
    return await use({ form, file, optionalFile });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file's bytes up to the limit; past it they are counted and dropped. */
async function* measured(data: AsyncIterable<Uint8Array>, file: UploadedFile, limit: number) {
  for await (const chunk of data) {
    file.bytes += chunk.byteLength;
    if (file.bytes <= limit) yield chunk;
  }
}

async function textOf(data: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of data) {
    bytes += chunk.byteLength;
    if (bytes <= MOST_TEXT) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function drain(data: AsyncIterable<Uint8Array>) {
  const chunks = data[Symbol.asyncIterator]();
  while (!(await chunks.next()).done);
  return undefined;
}

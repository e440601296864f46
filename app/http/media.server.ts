import { createReadableStreamFromReadable } from "@remix-run/node";
import type { StoredFile } from "~/adapters/files.server";

const YEAR = 31_536_000;

/** A stored file that never changes under its address, whole or in part (RFC 9110, 13 and 14). */
export function mediaResponse(
  request: Request,
  { file, mime, shared }: { file: StoredFile; mime: string; shared: boolean },
  name: string,
) {
  const etag = `"${name}-${file.bytes}"`;
  const headers = new Headers({
    "Content-Type": mime,
    "Accept-Ranges": "bytes",
    ETag: etag,
    // Whoever may see it today may not tomorrow, so that only what is public is kept by others than the reader.
    "Cache-Control": shared ? `public, max-age=${YEAR}, immutable` : "private, max-age=3600",
    Vary: "Cookie",
  });
  if (request.headers.get("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  const asked = request.headers.get("Range");
  const condition = request.headers.get("If-Range");
  const range = asked && (!condition || condition === etag) ? readRange(asked, file.bytes) : null;
  if (range === "outside") {
    headers.set("Content-Range", `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  headers.set("Content-Length", String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${file.bytes}`);
  const body = request.method === "HEAD" ? null : createReadableStreamFromReadable(file.read({ start, end }));
  return new Response(body, { status: range ? 206 : 200, headers });
}

/**
 * The one byte range that a header asks of a file, both ends included; "outside" where the file has no such
 * bytes; null where the header is none we answer (several ranges, another unit), which means the whole file.
 */
export function readRange(header: string, bytes: number): { start: number; end: number } | "outside" | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;
  if (first === "") {
    const count = Math.min(Number(last), bytes);
    return count === 0 ? "outside" : { start: bytes - count, end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= bytes ? "outside" : { start, end };
}

/** A picture drawn from what everybody may see; an hour old at most. */
export const pngResponse = (picture: Buffer) =>
  new Response(new Uint8Array(picture), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600", Vary: "Accept-Language, Cookie" },
  });

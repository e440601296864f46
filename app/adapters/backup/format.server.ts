import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { SettingsError } from "../env.server";

// A backup is a gzipped file of one JSON value a line: a header, then each table with its rows as PostgreSQL's COPY
// writes them, the sequences, and each uploaded file in pieces. What ends a part carries its tally.

/** How many rows and the sum of their hashes; of a file, its bytes and its hash. */
export type Tally = { rows: number; sum: string };

export type Line =
  | { quji: 1; at: string; migrations: string[] }
  | { table: string; columns: string[] }
  | { rows: string[] }
  | { file: string }
  | { piece: string }
  | { end: string; tally: Tally }
  | { sequences: { name: string; value: string; called: boolean }[] }
  | { closed: true };

/** Counts rows and adds up their hashes, so that two sets of the same rows agree in whatever order they come. */
export class Count {
  #rows = 0;
  #sum = 0n;

  add(row: string) {
    this.#rows += 1;
    const hash = createHash("sha256").update(row).digest("hex").slice(0, 32);
    this.#sum = BigInt.asUintN(128, this.#sum + BigInt(`0x${hash}`));
  }

  tally(): Tally {
    return { rows: this.#rows, sum: this.#sum.toString(16) };
  }
}

export async function writeLines(file: string, lines: AsyncIterable<Line>) {
  const text = (async function* () {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  })();
  await pipeline(Readable.from(text), createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600 }));
}

/** The lines of a backup one by one. Throws SettingsError where the file is none, or is cut short. */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const broken = new SettingsError(`${file} is not a whole backup of Quji.`);
  let last: Line | undefined;
  try {
    const content = createReadStream(file);
    const plain = createGunzip();
    content.on("error", (error) => plain.destroy(error));
    for await (const text of createInterface({ input: content.pipe(plain), crlfDelay: Infinity })) {
      const line = JSON.parse(text) as Line;
      if (!last && !("quji" in line)) throw broken;
      yield (last = line);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EACCES") throw new SettingsError(`${file} cannot be read (${code}).`);
    if (code?.startsWith("Z_") || error instanceof SyntaxError) throw broken;
    throw error;
  }
  if (!last || !("closed" in last)) throw broken;
}

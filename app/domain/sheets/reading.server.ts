import type { Readable } from "node:stream";
import { parse, type Info } from "csv-parse";
import type { Message } from "../errors";
import type { SheetKind, SheetProblem } from "../sheets";
import { columnsOf } from "./kinds.server";

/** One row by the names of its columns, and the line of the file on which it begins. */
export type SheetLine = { line: number; record: Record<string, string> };

/** A file that cannot be read as a sheet at all, in words for whoever brought it. */
export class UnreadableSheet extends Error {
  override name = "UnreadableSheet";
  constructor(readonly reason: Message) {
    super(reason.key);
  }
}

/**
 * Reads a sheet as UTF-8, RFC 4180, a byte-order mark allowed, row by row, so that memory stays flat. A row that
 * has too many or too few cells is a problem and not a row. Throws UnreadableSheet for a missing column, for
 * text that is not UTF-8, and where quoting breaks.
 */
export async function* readSheet(file: Readable, kind: SheetKind): AsyncGenerator<SheetLine | SheetProblem> {
  const rows = file.pipe(
    parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 200_000 }),
  );
  file.on("error", (error) => rows.destroy(error));
  let header: string[] | null = null;
  let ended = 0;
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = ended + 1;
      ended = info.lines;
      if (record.some((cell) => cell.includes("\ufffd")))
        throw new UnreadableSheet({ key: "sheets:encoding", values: { line } });
      if (!header) header = readHeader(record, kind);
      else if (record.length !== header.length) {
        yield {
          line,
          column: "",
          reason: { key: "sheets:cells", values: { count: record.length, wanted: header.length } },
        };
      } else yield { line, record: Object.fromEntries(header.map((name, index) => [name, record[index]!])) };
    }
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error;
    const line = ended + 1;
    throw new UnreadableSheet({ key: "sheets:quoting", values: { line } });
  }
  if (!header) throw new UnreadableSheet({ key: "sheets:empty" });
}

function readHeader(cells: string[], kind: SheetKind): string[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const { required, optional } = columnsOf(kind);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new UnreadableSheet({ key: "sheets:columns", values: { columns: missing.join(", ") } });
  }
  const unknown = names.filter((name) => name !== "" && !required.includes(name) && !optional.includes(name));
  if (unknown.length > 0) {
    throw new UnreadableSheet({ key: "sheets:unknown", values: { columns: unknown.join(", ") } });
  }
  return names;
}

import { isMember, isOfficial, type Viewer } from "./identity";
import type { Message } from "./errors";

/** What spreadsheets bring in. */
export const sheetKinds = ["profiles", "openings"] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** previewed: read, nothing written; running: a job works on it; done; failed: unreadable further on. */
export type SheetStatus = "previewed" | "running" | "done" | "failed";

/** Something wrong at a line, which is why that row is skipped; an empty column is the row as a whole. */
export type SheetProblem = { line: number; column: string; reason: Message };

/** What became of the rows. */
export type Tally = { created: number; updated: number; unchanged: number; skipped: number };
export const noRows: Tally = { created: 0, updated: 0, unchanged: 0, skipped: 0 };
export const rowsIn = ({ created, updated, unchanged, skipped }: Tally) => created + updated + unchanged + skipped;

/** 20 MB: about thirty thousand rows; longer files come in by the command. */
export const MOST_SHEET_BYTES = 20 * 1024 * 1024;
/** Problems kept for the page; the rest is only counted. */
export const MOST_PROBLEMS = 200;

/** Who may bring in what: the office anything, a studio's members its own openings. */
export const canBringIn = (viewer: Viewer, kind: SheetKind, studioId: string | null) =>
  studioId === null ? isOfficial(viewer) : kind === "openings" && isMember(viewer, studioId);

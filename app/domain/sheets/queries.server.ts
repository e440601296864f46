import { db, type Tx } from "~/adapters/db.server";
import { NotFound } from "../errors";
import { isMember, isOfficial, type Viewer } from "../identity";
import type { SheetKind, SheetProblem, SheetStatus, Tally } from "../sheets";

/** A sheet as its page shows it. */
export type Sheet = Tally & {
  id: string;
  kind: SheetKind;
  fileName: string;
  status: SheetStatus;
  total: number;
  /** Rows worked through so far. */
  done: number;
  problems: SheetProblem[];
  createdAt: Date;
  finishedAt: Date | null;
};

const columns = {
  id: true,
  studioId: true,
  kind: true,
  fileName: true,
  status: true,
  total: true,
  done: true,
  created: true,
  updated: true,
  unchanged: true,
  skipped: true,
  problems: true,
  createdAt: true,
  finishedAt: true,
} as const;

/** Sheets belong to the studio that brought them, or to the office; others have none. */
const ofPlace = (viewer: Viewer, studioId: string | null) => {
  const seated = studioId === null ? isOfficial(viewer) : isMember(viewer, studioId);
  if (!seated) throw new NotFound("sheets");
  return { studioId };
};

type Row = { kind: string; status: string; problems: unknown; studioId: string | null };
const asSheet = <T extends Row>({ studioId: _, ...row }: T) => ({
  ...row,
  kind: row.kind as SheetKind,
  status: row.status as SheetStatus,
  problems: row.problems as SheetProblem[],
});

/** The latest thirty sheets of a studio, or of the office (null). Throws NotFound for those without a seat there. */
export async function listSheets(viewer: Viewer, studioId: string | null): Promise<Sheet[]> {
  const where = ofPlace(viewer, studioId);
  const rows = await db().sheet.findMany({ where, select: columns, orderBy: { createdAt: "desc" }, take: 30 });
  return rows.map(asSheet);
}

/** One sheet of a studio, or of the office (null); null when there is none that this viewer may see. */
export async function getSheet(viewer: Viewer, studioId: string | null, id: string): Promise<Sheet | null> {
  const row = await db().sheet.findFirst({ where: { id, ...ofPlace(viewer, studioId) }, select: columns });
  return row && asSheet(row);
}

/** The sheet, if the viewer sits where it was brought in. Throws NotFound. */
export async function ownSheet(tx: Tx, viewer: Viewer, id: string) {
  const row = await tx.sheet.findUnique({ where: { id }, select: columns });
  if (!row || (row.studioId === null ? !isOfficial(viewer) : !isMember(viewer, row.studioId)))
    throw new NotFound("sheet");
  return row;
}

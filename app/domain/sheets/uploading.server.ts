import { createReadStream } from "node:fs";
import { randomUUID } from "node:crypto";
import { now } from "~/adapters/clock";
import { putFile, removeFile } from "~/adapters/files.server";
import { record, transact } from "../audit.server";
import { Invalid, NotFound } from "../errors";
import { isSignedIn, type Viewer } from "../identity";
import { canBringIn, MOST_PROBLEMS, rowsIn, type SheetKind, type SheetProblem } from "../sheets";
import { bringIn } from "./bringing-in.server";
import { UnreadableSheet } from "./reading.server";

export type SheetUpload = { kind: SheetKind; studioId: string | null; file: { path: string; name: string } };

/**
 * Keeps a sheet and says what bringing it in would do, row by row; nothing of it is written yet. Returns the
 * sheet's id. Throws NotFound for whoever may not, Invalid at `file` where it cannot be read as a sheet.
 */
export async function uploadSheet(viewer: Viewer, { kind, studioId, file }: SheetUpload): Promise<string> {
  if (!isSignedIn(viewer) || !canBringIn(viewer, kind, studioId)) throw new NotFound("sheets");
  const { userId } = viewer;
  const problems: SheetProblem[] = [];
  const tally = await bringIn(viewer, {
    kind,
    studioId,
    dryRun: true,
    file: createReadStream(file.path),
    source: { id: "preview", label: file.name },
    onProblem: (problem) => problems.push(problem),
  }).catch((error: unknown) => {
    throw error instanceof UnreadableSheet ? new Invalid({ file: error.reason }) : error;
  });
  const id = randomUUID();
  const key = `sheets/${id}.csv`;
  await putFile(key, file);
  try {
    await transact(async (tx) => {
      await tx.sheet.create({
        data: {
          ...tally,
          id,
          studioId,
          userId,
          kind,
          key,
          fileName: file.name,
          total: rowsIn(tally),
          problems: problems.slice(0, MOST_PROBLEMS),
          createdAt: now(),
        },
      });
      const subject = { type: "sheet", id, label: file.name } as const;
      await record(tx, viewer, { type: "sheet.uploaded", subject, data: { kind } });
    });
  } catch (error) {
    await removeFile(key);
    throw error;
  }
  return id;
}

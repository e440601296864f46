import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { repackClip } from "~/adapters/clips.server";
import { putFile, removeFile } from "~/adapters/files.server";
import { transact } from "../audit.server";
import { Invalid, NotFound } from "../errors";
import type { Viewer } from "../identity";
import { most } from "../profiles";
import { endOf } from "./ordering.server";
import { lockOwn, noteRevision, rowId } from "./owning.server";

/** Where a clip lies. */
export const clipFile = (key: string) => `clips/${key}`;

/**
 * Adds a clip that lies in `file`; another file is written beside it. Returns its id. Throws Invalid at `clip`
 * where it is neither MP4 nor WebM, cannot be read or is longer than a minute, or when there are six already.
 */
export async function addClip(viewer: Viewer, input: { file: string; title: string }): Promise<string> {
  const fresh = `${input.file}.fresh`;
  const { clip, problem } = await repackClip(input.file, fresh, most.clipSeconds);
  if (problem) throw new Invalid({ clip: { key: `profiles:clips.problem.${problem}` } });
  const key = randomUUID();
  const { size: bytes } = await stat(fresh);
  await putFile(clipFile(key), { path: fresh });
  try {
    return await transact(async (tx) => {
      const own = await lockOwn(tx, viewer);
      const { count, after } = await endOf(tx, "clips", own.id);
      if (count >= most.clips) throw new Invalid({ clip: { key: "errors:tooMany", values: { count: most.clips } } });
      const { id } = await tx.clip.create({
        data: { profileId: own.id, key, ...clip, bytes, title: input.title, position: after },
        select: { id: true },
      });
      await noteRevision(tx, viewer, own, ["clips"]);
      return id;
    });
  } catch (error) {
    await removeFile(clipFile(key));
    throw error;
  }
}

export function titleClip(viewer: Viewer, id: string, title: string) {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const { count } = await tx.clip.updateMany({ where: { id: rowId(id), profileId: own.id }, data: { title } });
    if (count === 0) throw new NotFound("clip");
    await noteRevision(tx, viewer, own, ["clips"]);
  });
}

export async function removeClip(viewer: Viewer, id: string) {
  const key = await transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const clip = await tx.clip.findUnique({ where: { id: rowId(id), profileId: own.id }, select: { key: true } });
    if (!clip) throw new NotFound("clip");
    await tx.clip.delete({ where: { id } });
    await noteRevision(tx, viewer, own, ["clips"]);
    return clip.key;
  });
  await removeFile(clipFile(key));
}

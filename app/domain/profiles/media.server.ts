import { db } from "~/adapters/db.server";
import { openFile, type StoredFile } from "~/adapters/files.server";
import { pictureWidths } from "~/adapters/images.server";
import { isId, type Viewer } from "../identity";
import { sightOf } from "../profiles";
import { clipFile } from "./clips.server";
import { pictureFile } from "./pictures.server";
import { asStanding, standingOf } from "./viewing.server";

/** A file that a viewer may read, and whether anybody may. */
export type Medium = { file: StoredFile; mime: string; shared: boolean };

/** A picture in one of its widths; null where there is none, or its profile does not exist for this viewer. */
export async function openPicture(viewer: Viewer, key: string, width: number): Promise<Medium | null> {
  if (!isId(key) || !pictureWidths.some((known) => known === width)) return null;
  const picture = await db().picture.findUnique({
    where: { key },
    select: { profile: { select: standingOf(viewer) } },
  });
  if (!picture) return null;
  const standing = asStanding(picture.profile);
  if (!sightOf(viewer, standing)) return null;
  const file = await openFile(pictureFile(key, width));
  return file && { file, mime: "image/webp", shared: standing.visibility === "public" };
}

/** A clip by its id; null where there is none, or its profile does not exist for this viewer. */
export async function openClip(viewer: Viewer, id: string): Promise<Medium | null> {
  if (!isId(id)) return null;
  const clip = await db().clip.findUnique({
    where: { id },
    select: { key: true, mime: true, profile: { select: standingOf(viewer) } },
  });
  if (!clip) return null;
  const standing = asStanding(clip.profile);
  if (!sightOf(viewer, standing)) return null;
  const file = await openFile(clipFile(clip.key));
  return file && { file, mime: clip.mime, shared: standing.visibility === "public" };
}

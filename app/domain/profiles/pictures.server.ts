import { randomUUID } from "node:crypto";
import { putFile, removeFile } from "~/adapters/files.server";
import { encodePicture, pictureWidths } from "~/adapters/images.server";
import { transact } from "../audit.server";
import { Invalid, NotFound } from "../errors";
import type { Viewer } from "../identity";
import { most } from "../profiles";
import { endOf } from "./ordering.server";
import { lockOwn, noteRevision, rowId } from "./owning.server";

/** Where a picture of a width lies; the browser's address of it ends the same. */
export const pictureFile = (key: string, width: number) => `pictures/${key}-${width}.webp`;

/**
 * Adds a picture that lies in `file`: re-encoded in every width, upright, without its metadata. The first one
 * becomes the portrait. Returns its id. Throws Invalid at `picture` where it is none we can take, or when
 * there are twelve already.
 */
export async function addPicture(viewer: Viewer, input: { file: string; caption: string }): Promise<string> {
  const { picture, problem } = await encodePicture(input.file);
  if (problem) throw new Invalid({ picture: { key: `profiles:pictures.problem.${problem}` } });
  const key = randomUUID();
  for (const { width, content } of picture.sizes) await putFile(pictureFile(key, width), content);
  try {
    return await transact(async (tx) => {
      const own = await lockOwn(tx, viewer);
      const { count, after } = await endOf(tx, "pictures", own.id);
      if (count >= most.pictures)
        throw new Invalid({ picture: { key: "errors:tooMany", values: { count: most.pictures } } });
      const { id } = await tx.picture.create({
        data: {
          profileId: own.id,
          key,
          width: picture.width,
          height: picture.height,
          caption: input.caption,
          position: after,
        },
        select: { id: true },
      });
      await tx.profile.updateMany({ where: { id: own.id, portraitId: null }, data: { portraitId: id } });
      await noteRevision(tx, viewer, own, ["pictures"]);
      return id;
    });
  } catch (error) {
    await removePictureFiles([key]);
    throw error;
  }
}

export function captionPicture(viewer: Viewer, id: string, caption: string) {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const { count } = await tx.picture.updateMany({ where: { id: rowId(id), profileId: own.id }, data: { caption } });
    if (count === 0) throw new NotFound("picture");
    await noteRevision(tx, viewer, own, ["pictures"]);
  });
}

/** Makes a picture the one that stands for the person. */
export function choosePortrait(viewer: Viewer, id: string) {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const chosen = await tx.picture.findUnique({ where: { id: rowId(id), profileId: own.id }, select: { id: true } });
    if (!chosen) throw new NotFound("picture");
    await tx.profile.update({ where: { id: own.id }, data: { portraitId: id } });
    await noteRevision(tx, viewer, own, ["portrait"]);
  });
}

/** Removes a picture and its files. Where it was the portrait, type stands in until another is chosen. */
export async function removePicture(viewer: Viewer, id: string) {
  const key = await transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const picture = await tx.picture.findUnique({ where: { id: rowId(id), profileId: own.id }, select: { key: true } });
    if (!picture) throw new NotFound("picture");
    await tx.picture.delete({ where: { id } });
    await noteRevision(tx, viewer, own, ["pictures"]);
    return picture.key;
  });
  await removePictureFiles([key]);
}

export async function removePictureFiles(keys: string[]) {
  for (const key of keys) for (const width of pictureWidths) await removeFile(pictureFile(key, width));
}

import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { now } from "~/adapters/clock";
import { openFile, putFile, removeFile, type StoredFile } from "~/adapters/files.server";
import { paperType } from "~/adapters/papers.server";
import { record, transact } from "../audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "../errors";
import { isId, isSignedIn, type Viewer } from "../identity";
import {
  canManage,
  canOpenDocuments,
  canRemoveDocument,
  DOCUMENT_BYTES,
  MOST_DOCUMENTS,
  type DocumentKind,
} from "../studios";
import { lockStudio, studioOfMember, subjectOf } from "./rows.server";

const suffix = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const;

/** A file that was uploaded: where it lies, and what its owner calls it. */
export type Upload = { path: string; fileName: string };

/**
 * Keeps a paper for verification. Throws Invalid at `file` for a type other than PDF, JPEG or PNG (read from
 * the content) or more than 10 MB, Conflict when the studio has twelve papers already. Returns its id.
 */
export async function attachDocument(
  viewer: Viewer,
  studioId: string,
  kind: DocumentKind,
  upload: Upload,
): Promise<string> {
  const [mime, { size: bytes }] = await Promise.all([paperType(upload.path), stat(upload.path)]);
  if (bytes > DOCUMENT_BYTES)
    throw new Invalid({ file: { key: "errors:fileTooLarge", values: { megabytes: DOCUMENT_BYTES / 1024 / 1024 } } });
  if (!mime) throw new Invalid({ file: { key: "studios:error.documentType" } });
  const key = `papers/${randomUUID()}.${suffix[mime]}`;
  await putFile(key, upload);
  return transact(async (tx) => {
    const studio = await studioOfMember(tx, viewer, studioId);
    if (!isSignedIn(viewer) || !canManage(viewer, studio)) throw new Forbidden({ key: "studios:error.ownersOnly" });
    await lockStudio(tx, studioId);
    if ((await tx.studioDocument.count({ where: { studioId } })) >= MOST_DOCUMENTS) {
      throw new Conflict({ key: "studios:error.tooManyDocuments", values: { count: MOST_DOCUMENTS } });
    }
    const fileName = upload.fileName.replace(/[\p{Cc}/\\]/gu, "").slice(-120) || `${kind}.${suffix[mime]}`;
    const { id } = await tx.studioDocument.create({
      data: { studioId, kind, key, mime, fileName, bytes, uploadedBy: viewer.userId, uploadedAt: now() },
      select: { id: true },
    });
    await tx.studio.update({ where: { id: studioId }, data: { version: { increment: 1 } } });
    await record(tx, viewer, {
      type: "studio.revised",
      subject: subjectOf(studio),
      data: { fields: [kind] },
    });
    return id;
  }).catch(async (error: unknown) => {
    await removeFile(key);
    throw error;
  });
}

/** Takes back a paper that was not handed in yet. Throws Conflict when a decision rests on it. */
export async function removeDocument(viewer: Viewer, studioId: string, id: string): Promise<void> {
  const key = await transact(async (tx) => {
    const studio = await studioOfMember(tx, viewer, studioId);
    const document =
      isId(id) &&
      (await tx.studioDocument.findFirst({
        where: { id, studioId },
        select: { key: true, kind: true, uploadedAt: true },
      }));
    if (!document) throw new NotFound("document");
    if (!canManage(viewer, studio)) throw new Forbidden({ key: "studios:error.ownersOnly" });
    if (!canRemoveDocument(viewer, studio, document)) throw new Conflict({ key: "studios:error.documentKept" });
    await tx.studioDocument.delete({ where: { id } });
    await tx.studio.update({ where: { id: studioId }, data: { version: { increment: 1 } } });
    await record(tx, viewer, {
      type: "studio.revised",
      subject: subjectOf(studio),
      data: { fields: [document.kind] },
    });
    return document.key;
  });
  await removeFile(key);
}

export type OpenedDocument = { file: StoredFile; mime: string; fileName: string };

/** Opens a paper. Officials only, and every look is recorded; for anyone else it does not exist. */
export async function openDocument(viewer: Viewer, studioId: string, id: string): Promise<OpenedDocument> {
  if (!canOpenDocuments(viewer) || !isId(studioId) || !isId(id)) throw new NotFound("document");
  const document = await transact(async (tx) => {
    const row = await tx.studioDocument.findFirst({
      where: { id, studioId },
      select: {
        key: true,
        kind: true,
        mime: true,
        fileName: true,
        studio: { select: { id: true, name: true } },
      },
    });
    if (!row) throw new NotFound("document");
    await record(tx, viewer, {
      type: "studio.documents-viewed",
      subject: subjectOf(row.studio),
      data: { kind: row.kind },
    });
    return row;
  });
  const file = await openFile(document.key);
  if (!file) throw new NotFound("document");
  return { file, mime: document.mime, fileName: document.fileName };
}

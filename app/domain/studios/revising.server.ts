import { randomUUID } from "node:crypto";
import { now } from "~/adapters/clock";
import type { Prisma, Tx } from "~/adapters/db.server";
import { putFile, removeFile } from "~/adapters/files.server";
import { encodePicture } from "~/adapters/images.server";
import { record, transact } from "../audit.server";
import { Conflict, Forbidden, Invalid } from "../errors";
import type { Viewer } from "../identity";
import { canManage } from "../studios";
import type { StudioPage, StudioRegistration } from "../studios.forms";
import { isDivision } from "../vocabulary.server";
import { claimNames } from "./naming.server";
import { logoFile, studioOfMember, subjectOf, type StudioRow } from "./rows.server";

const LOGO_WIDTH = 320;

/** Saves the public page. Throws Invalid for an unknown place, Forbidden for others than owners, Conflict when it is stale. */
export function reviseStudioPage(viewer: Viewer, id: string, input: StudioPage): Promise<void> {
  return transact(async (tx) => {
    const studio = await ownedStudio(tx, viewer, id);
    if (!isDivision(input.division)) throw new Invalid({ division: { key: "errors:chooseOne" } });
    const { version, ...page } = input;
    const before = await tx.studio.findUniqueOrThrow({
      where: { id },
      select: { nameEn: true, division: true, size: true, website: true, about: true, aboutEn: true },
    });
    const fields = (Object.keys(page) as (keyof typeof page)[]).filter((field) => page[field] !== before[field]);
    await save(tx, studio, version, page);
    if (fields.length > 0) await recordRevision(tx, viewer, studio, fields);
  });
}

/**
 * Changes the name or the credit code. A verified studio is not the one that was checked any more: it is a
 * draft again until it is submitted and verified anew. Throws as above, and Invalid for a name or code that
 * another studio has.
 */
export function reviseRegistration(viewer: Viewer, id: string, input: StudioRegistration): Promise<void> {
  return transact(async (tx) => {
    const studio = await ownedStudio(tx, viewer, id);
    const { version, ...registration } = input;
    const fields = (["name", "creditCode"] as const).filter((field) => registration[field] !== studio[field]);
    if (fields.length === 0) return;
    await claimNames(tx, registration, id);
    const ended = studio.status === "verified" || studio.status === "lapsed";
    await save(tx, studio, version, {
      ...registration,
      ...(ended ? { status: "draft", submittedAt: null, verifiedAt: null, verifiedUntil: null, verifiedBy: "" } : {}),
    });
    await recordRevision(tx, viewer, { ...studio, name: registration.name }, fields);
  });
}

/**
 * Puts the uploaded picture at a path in the place of the studio's logo, re-encoded; null takes the logo
 * away. Throws Invalid for what is no picture, Forbidden for others than owners.
 */
export async function putLogo(viewer: Viewer, id: string, file: string | null): Promise<void> {
  const key = file && logoFile(randomUUID());
  if (key) {
    const { picture, problem } = await encodePicture(file, [LOGO_WIDTH]);
    if (!picture) throw new Invalid({ logo: { key: `studios:error.logo.${problem}` } });
    await putFile(key, picture.sizes[0]!.content);
  }
  const old = await transact(async (tx) => {
    const studio = await ownedStudio(tx, viewer, id);
    const { logoKey } = await tx.studio.findUniqueOrThrow({ where: { id }, select: { logoKey: true } });
    await save(tx, studio, studio.version, { logoKey: key });
    await recordRevision(tx, viewer, studio, ["logo"]);
    return logoKey;
  });
  if (old) await removeFile(old);
}

async function ownedStudio(tx: Tx, viewer: Viewer, id: string) {
  const studio = await studioOfMember(tx, viewer, id);
  if (!canManage(viewer, studio)) throw new Forbidden({ key: "studios:error.ownersOnly" });
  return studio;
}

async function save(tx: Tx, studio: StudioRow, version: number, data: Prisma.StudioUpdateManyMutationInput) {
  const { count } = await tx.studio.updateMany({
    where: { id: studio.id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: now() },
  });
  if (count === 0) throw new Conflict({ key: "errors:stale" });
}

const recordRevision = (tx: Tx, viewer: Viewer, studio: StudioRow, fields: string[]) =>
  record(tx, viewer, { type: "studio.revised", subject: subjectOf(studio), data: { fields } });

import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { openFile } from "~/adapters/files.server";
import { dayOf, fromColumn, toColumn } from "../days";
import { NotFound } from "../errors";
import { isId, isMember, type Viewer } from "../identity";
import {
  canManage,
  canRemoveDocument,
  canSeeStudio,
  canSubmit,
  isVerifiedOn,
  missingParts,
  standingOn,
  type PublicStudio,
} from "../studios";
import { containing, logoFile, logoId, withDays } from "./rows.server";
import { medianWait } from "./waiting.server";

const PAGE_SIZE = 20;

/** The condition under which a studio, and what hangs on it, is public today; for the `where` of modules above. */
export const verifiedToday = () =>
  ({ status: "verified", verifiedUntil: { gte: toColumn(dayOf(now())) } }) satisfies Prisma.StudioWhereInput;

const publicColumns = {
  id: true,
  name: true,
  nameEn: true,
  creditCode: true,
  division: true,
  size: true,
  about: true,
  aboutEn: true,
  website: true,
  logoKey: true,
  status: true,
  submittedAt: true,
  verifiedAt: true,
  verifiedUntil: true,
  demo: true,
} satisfies Prisma.StudioSelect;

type PublicRow = Prisma.StudioGetPayload<{ select: typeof publicColumns }>;

function asPublic(row: PublicRow): PublicStudio {
  const { logoKey, status, submittedAt: _, verifiedAt, verifiedUntil, ...studio } = row;
  const until = fromColumn(verifiedUntil);
  return {
    ...studio,
    logo: logoId(logoKey),
    verified: isVerifiedOn({ status, verifiedUntil: until }, dayOf(now())),
    verifiedOn: verifiedAt && dayOf(verifiedAt),
    verifiedUntil: until,
  };
}

/** A studio's public page, or null: unless it is verified today it exists for its members and the office only. */
export async function getStudio(viewer: Viewer, id: string): Promise<PublicStudio | null> {
  const row = await visibleRow(viewer, id);
  return row && asPublic(row);
}

/** A logo by its id, and whether anybody may see it; null where there is none or its studio does not exist for this viewer. */
export async function openLogo(viewer: Viewer, id: string) {
  const row = isId(id) && (await db().studio.findFirst({ where: { logoKey: logoFile(id) }, select: publicColumns }));
  if (!row || !canSeeStudio(viewer, withDays(row), dayOf(now()))) return null;
  const file = await openFile(logoFile(id));
  return file && { file, mime: "image/webp", shared: asPublic(row).verified };
}

async function visibleRow(viewer: Viewer, id: string): Promise<PublicRow | null> {
  const row = isId(id) && (await db().studio.findUnique({ where: { id }, select: publicColumns }));
  return row && canSeeStudio(viewer, withDays(row), dayOf(now())) ? row : null;
}

export type StudioList = { items: PublicStudio[]; total: number; page: number; pages: number };

/** Studios verified today whose name holds the words, the one verified last first; twenty a page. */
export async function listStudios(
  _viewer: Viewer,
  { q = "", page = 1 }: { q?: string; page?: number },
): Promise<StudioList> {
  const words = containing(q);
  const where: Prisma.StudioWhereInput = { ...verifiedToday(), OR: [{ name: words }, { nameEn: words }] };
  const [total, rows] = await Promise.all([
    db().studio.count({ where }),
    db().studio.findMany({
      where,
      orderBy: [{ verifiedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: publicColumns,
    }),
  ]);
  return { items: rows.map(asPublic), total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}

const ownColumns = {
  ...publicColumns,
  refusalReason: true,
  refusalWords: true,
  version: true,
  documents: {
    select: { id: true, kind: true, fileName: true, mime: true, bytes: true, uploadedAt: true },
    orderBy: { uploadedAt: "asc" },
  },
} satisfies Prisma.StudioSelect;

/**
 * A studio as its members keep it: registration, page, where verification stands, why, and how many days the
 * last ones waited (median; null when there were none). The list of papers is for owners; others get none.
 * Throws NotFound for anyone who is no member.
 */
export async function getOwnStudio(viewer: Viewer, id: string) {
  if (!isMember(viewer, id)) throw new NotFound("studio");
  const today = dayOf(now());
  const [row, waited] = await Promise.all([
    db().studio.findUniqueOrThrow({ where: { id }, select: ownColumns }),
    medianWait(),
  ]);
  const { logoKey, ...studio } = withDays(row);
  return {
    ...studio,
    logo: logoId(logoKey),
    verifiedOn: studio.verifiedAt && dayOf(studio.verifiedAt),
    submittedOn: studio.submittedAt && dayOf(studio.submittedAt),
    standing: standingOn(studio, today),
    submittable: canSubmit(viewer, studio, today),
    missing: missingParts(studio),
    documents: canManage(viewer, studio)
      ? studio.documents.map((document) => ({ ...document, removable: canRemoveDocument(viewer, studio, document) }))
      : [],
    waited,
  };
}
export type OwnStudio = Awaited<ReturnType<typeof getOwnStudio>>;

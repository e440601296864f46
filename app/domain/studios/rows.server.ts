import { type Prisma, type Tx } from "~/adapters/db.server";
import { fromColumn, type Day } from "../days";
import { NotFound } from "../errors";
import { isId, isMember, type Viewer } from "../identity";
import type { Standing } from "../studios";

/** Where a logo lies, by its id, which changes with every upload. */
export const logoFile = (id: string) => `logos/${id}.webp`;
export const logoId = (key: string | null) => key && key.slice("logos/".length, -".webp".length);

/** Words as `contains` takes them, which would read % and _ as wildcards. */
export const containing = (typed: string) => {
  const words = typed
    .trim()
    .slice(0, 100)
    .replace(/[\\%_]/g, "\\$&");
  return { contains: words, mode: "insensitive" } as const;
};

/** The columns that every command on a studio reads. */
export const standingColumns = {
  id: true,
  name: true,
  creditCode: true,
  division: true,
  status: true,
  submittedAt: true,
  verifiedAt: true,
  verifiedUntil: true,
  version: true,
} satisfies Prisma.StudioSelect;

type Row = Prisma.StudioGetPayload<{ select: typeof standingColumns }>;
export type StudioRow = Omit<Row, "verifiedUntil"> & Standing;

/** Dates of the row as days. */
export const withDays = <T extends { verifiedUntil: Date | null }>(
  row: T,
): Omit<T, "verifiedUntil"> & { verifiedUntil: Day | null } => ({
  ...row,
  verifiedUntil: fromColumn(row.verifiedUntil),
});

/** The studio as its event subject. */
export const subjectOf = (studio: { id: string; name: string }) => ({
  type: "studio" as const,
  id: studio.id,
  label: studio.name,
});

/** A studio that this viewer is a member of; for anyone else it is not found. */
export async function studioOfMember(tx: Tx, viewer: Viewer, id: string): Promise<StudioRow> {
  if (!isMember(viewer, id)) throw new NotFound("studio");
  return studioById(tx, id);
}

export async function studioById(tx: Tx, id: string): Promise<StudioRow> {
  const row = isId(id) && (await tx.studio.findUnique({ where: { id }, select: standingColumns }));
  if (!row) throw new NotFound("studio");
  return withDays(row);
}

/** A studio's row, locked until the transaction ends, for rules that count its members or its papers. */
export async function lockStudio(tx: Tx, id: string): Promise<StudioRow> {
  await tx.$queryRaw`SELECT FROM studios WHERE id = ${id}::uuid FOR UPDATE`;
  return studioById(tx, id);
}

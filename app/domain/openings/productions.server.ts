import { now } from "~/adapters/clock";
import { db, type Prisma, type Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { fromColumn, toColumn } from "../days";
import { Conflict, Invalid, NotFound } from "../errors";
import { isMember, type Viewer } from "../identity";
import type { Production } from "../openings";
import type { ProductionInput } from "../openings.forms";
import { handDown } from "./inheriting.server";
import { ownStudios } from "./rows.server";
import { only } from "./visibility.server";

const columns = {
  id: true,
  studioId: true,
  title: true,
  titleEn: true,
  genres: true,
  episodes: true,
  synopsis: true,
  shootFrom: true,
  shootTo: true,
  divisions: true,
  place: true,
  filingNumber: true,
  filingTier: true,
  hours: true,
  lodging: true,
  payMethod: true,
  payCycle: true,
  contractType: true,
  breachTerms: true,
  replyHours: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.ProductionSelect;

type Row = Prisma.ProductionGetPayload<{ select: typeof columns }>;

const asProduction = (row: Row): Production => ({
  ...row,
  shootFrom: fromColumn(row.shootFrom),
  shootTo: fromColumn(row.shootTo),
  filingTier: row.filingTier as Production["filingTier"],
  payCycle: row.payCycle as Production["payCycle"],
  contractType: row.contractType as Production["contractType"],
});

const asColumns = ({ version: _version, ...input }: ProductionInput) => ({
  ...input,
  shootFrom: toColumn(input.shootFrom),
  shootTo: toColumn(input.shootTo),
});

const subjectOf = ({ id, title }: { id: string; title: string }) => ({ type: "production" as const, id, label: title });

/** Adds a production to a studio of the viewer's. Throws NotFound, and Invalid for a title that the studio has already. */
export async function createProduction(viewer: Viewer, studioId: string, input: ProductionInput): Promise<string> {
  if (!viewer.system && !isMember(viewer, studioId)) throw new NotFound("studio");
  return transact(async (tx) => {
    await refuseTaken(tx, studioId, input.title);
    const created = await tx.production.create({
      data: { ...asColumns(input), studioId, createdAt: now(), updatedAt: now() },
      select: { id: true, title: true },
    });
    await record(tx, viewer, { type: "production.created", subject: subjectOf(created), data: {} });
    return created.id;
  });
}

/**
 * Changes a production. Drafts that still hold a term as it was handed down get the new one; what is published
 * keeps its terms. Throws NotFound, Invalid (title taken), Conflict (somebody changed it since `input.version`).
 */
export async function reviseProduction(viewer: Viewer, id: string, input: ProductionInput): Promise<void> {
  await transact(async (tx) => {
    const before = await productionOfMember(tx, viewer, id);
    await refuseTaken(tx, before.studioId, input.title, id);
    const fields = changedFields(before, input);
    if (fields.length === 0) return;
    const { count } = await tx.production.updateMany({
      where: { id, version: input.version },
      data: { ...asColumns(input), version: { increment: 1 }, updatedAt: now() },
    });
    if (count === 0) throw new Conflict({ key: "openings:error.productionChanged" });
    await handDown(tx, before, input);
    await record(tx, viewer, {
      type: "production.revised",
      subject: subjectOf({ id, title: input.title }),
      data: { fields },
    });
  });
}

function changedFields(before: Production, input: ProductionInput): string[] {
  const { version: _version, ...after } = input;
  return Object.entries(after)
    .filter(([name, value]) => String(value ?? "") !== String(before[name as keyof Production] ?? ""))
    .map(([name]) => name);
}

async function refuseTaken(tx: Tx, studioId: string, title: string, except?: string) {
  const taken = await tx.production.findFirst({
    where: { studioId, title, ...(except ? { id: { not: except } } : {}) },
    select: { id: true },
  });
  if (taken) throw new Invalid({ title: { key: "openings:error.productionTaken" } });
}

/** A production of a studio that this viewer is a member of; for anyone else it is not found. */
export async function productionOfMember(tx: Tx, viewer: Viewer, id: string): Promise<Production> {
  const row = await tx.production.findFirst({ where: { id: only(id), ...ownStudios(viewer) }, select: columns });
  if (!row) throw new NotFound("production");
  return asProduction(row);
}

/** A production of the viewer's studio, or null. */
export async function getProduction(viewer: Viewer, studioId: string, id: string): Promise<Production | null> {
  const row = await db().production.findFirst({
    where: { id: only(id), AND: [{ studioId }, ownStudios(viewer)] },
    select: columns,
  });
  return row && asProduction(row);
}

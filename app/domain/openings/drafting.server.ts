import { now } from "~/adapters/clock";
import type { Prisma } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { toColumn } from "../days";
import { Conflict, Forbidden } from "../errors";
import type { Viewer } from "../identity";
import { canRemove, inheritedTerms, type Production } from "../openings";
import type { NewOpening } from "../openings.forms";
import { roleName } from "../vocabulary";
import { productionOfMember } from "./productions.server";
import { openingOfMember, pickTerms, subjectOf, termsToColumns } from "./rows.server";

/** The columns of a new draft on a production: its craft, its headcount, and every term that is handed down. */
export const draftOn = (production: Production, { role, headcount }: { role: string; headcount: number }) => ({
  ...handedDown(production),
  studioId: production.studioId,
  productionId: production.id,
  role,
  title: roleName(role, "zh-CN"),
  headcount,
  createdAt: now(),
  updatedAt: now(),
});

const handedDown = (production: Production) => ({
  ...Object.fromEntries(inheritedTerms.map((term) => [term, production[term]])),
  division: production.divisions[0] ?? null,
  place: production.place,
  startDate: toColumn(production.shootFrom),
  endDate: toColumn(production.shootTo),
  genres: production.genres,
});

/** Begins an opening on a production of the viewer's studio; returns the draft's id. Throws NotFound. */
export async function draftOpening(viewer: Viewer, input: NewOpening): Promise<string> {
  return transact(async (tx) => {
    const production = await productionOfMember(tx, viewer, input.productionId);
    const draft = await tx.opening.create({ data: draftOn(production, input), select: { id: true, title: true } });
    await record(tx, viewer, { type: "opening.drafted", subject: subjectOf(draft), data: { from: "form" } });
    return draft.id;
  });
}

/**
 * A draft like another opening of the viewer's studios, on its production or another: words and pay as they were,
 * the last day to apply left open; another production gives its own dates, place and terms. Returns the draft's
 * id. Throws NotFound.
 */
export async function copyOpening(viewer: Viewer, id: string, productionId?: string): Promise<string> {
  return transact(async (tx) => {
    const original = await openingOfMember(tx, viewer, id);
    const production = await productionOfMember(tx, viewer, productionId ?? original.productionId);
    const elsewhere = production.id !== original.productionId;
    const draft = await tx.opening.create({
      data: {
        ...termsToColumns({ ...pickTerms(original), applyBy: null }),
        ...(elsewhere ? stated(handedDown(production)) : {}),
        studioId: production.studioId,
        productionId: production.id,
        createdAt: now(),
        updatedAt: now(),
      },
      select: { id: true, title: true },
    });
    await record(tx, viewer, { type: "opening.drafted", subject: subjectOf(draft), data: { from: "copy" } });
    return draft.id;
  });
}

/** A production says nothing about some terms; those stay as they were in the original. The dates always go over. */
const stated = (terms: ReturnType<typeof handedDown>): Partial<Prisma.OpeningUncheckedCreateInput> => ({
  ...Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== "" && value !== null)),
  startDate: terms.startDate,
  endDate: terms.endDate,
});

/** Takes a draft away for good. Throws NotFound, Forbidden (it was public once), Conflict (somebody changed it). */
export async function removeOpening(viewer: Viewer, id: string, version: number): Promise<void> {
  await transact(async (tx) => {
    const opening = await openingOfMember(tx, viewer, id);
    if (!canRemove(viewer, opening)) throw new Forbidden({ key: "openings:error.notRemovable" });
    const { count } = await tx.opening.deleteMany({ where: { id, status: "draft", version } });
    if (count === 0) throw new Conflict({ key: "openings:error.changed" });
    await record(tx, viewer, { type: "opening.removed", subject: subjectOf(opening), data: {} });
  });
}

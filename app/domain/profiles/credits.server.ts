import type * as z from "zod";
import type { Tx } from "~/adapters/db.server";
import { transact } from "../audit.server";
import { Invalid, NotFound } from "../errors";
import type { Viewer } from "../identity";
import { most } from "../profiles";
import type { CreditForm, CreditRevisionForm } from "../profiles.forms";
import { endOf } from "./ordering.server";
import { lockOwn, lockOwnAt, noteRevision, rowId } from "./owning.server";

export type CreditInput = z.output<typeof CreditForm>;

/**
 * Adds a credit before the first that is not newer, self-stated until somebody checks it. Throws Invalid when
 * the list is full.
 */
export function addCredit(viewer: Viewer, input: CreditInput): Promise<string> {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const { count } = await endOf(tx, "credits", own.id);
    if (count >= most.credits) throw new Invalid({ "": { key: "errors:tooMany", values: { count: most.credits } } });
    const position = await makePlace(tx, own.id, input.year);
    const { id } = await tx.credit.create({ data: { ...input, profileId: own.id, position }, select: { id: true } });
    await noteRevision(tx, viewer, own, ["credits"]);
    return id;
  });
}

/** The place where a credit of a year belongs; those after it make room. */
async function makePlace(tx: Tx, profileId: string, year: number) {
  const [place] = await tx.$queryRaw<{ position: number }[]>`
    WITH place AS (
      SELECT coalesce(min(position) FILTER (WHERE year <= ${year}), max(position) + 1, 0) AS position
      FROM credits WHERE profile_id = ${profileId}::uuid
    ), moved AS (
      UPDATE credits SET position = credits.position + 1 FROM place
      WHERE credits.profile_id = ${profileId}::uuid AND credits.position >= place.position
    )
    SELECT position FROM place`;
  return place!.position;
}

/**
 * Corrects a credit. What was checked was the title, the year, the craft and the filing number as they stood:
 * when one of them changes, the credit is self-stated again.
 */
export function reviseCredit(viewer: Viewer, id: string, { version, ...input }: z.output<typeof CreditRevisionForm>) {
  return transact(async (tx) => {
    const own = await lockOwnAt(tx, viewer, version);
    const before = await tx.credit.findUnique({
      where: { id: rowId(id), profileId: own.id },
      select: { title: true, year: true, role: true, filingNumber: true },
    });
    if (!before) throw new NotFound("credit");
    const checked = ["title", "year", "role", "filingNumber"] as const;
    const asBefore = checked.every((field) => before[field] === input[field]);
    const selfStated = { grade: "self", checkedBy: "", checkedOn: null, expiresOn: null };
    await tx.credit.update({ where: { id }, data: { ...input, ...(asBefore ? {} : selfStated) } });
    await noteRevision(tx, viewer, own, ["credits"], true);
  });
}

export function removeCredit(viewer: Viewer, id: string) {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const { count } = await tx.credit.deleteMany({ where: { id: rowId(id), profileId: own.id } });
    if (count === 0) throw new NotFound("credit");
    await noteRevision(tx, viewer, own, ["credits"]);
  });
}

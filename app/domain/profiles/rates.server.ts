import type * as z from "zod";
import { transact } from "../audit.server";
import type { Viewer } from "../identity";
import { rateUnits } from "../profiles";
import type { RatesForm } from "../profiles.forms";
import { lockOwnAt, noteRevision } from "./owning.server";

/**
 * Replaces the viewer's rates: fen by unit, a single figure as both ends, private unless shared. A unit left
 * empty has no rate. Throws Conflict when the profile changed after `version`.
 */
export function setRates(viewer: Viewer, { version, ...units }: z.output<typeof RatesForm>): Promise<void> {
  return transact(async (tx) => {
    const own = await lockOwnAt(tx, viewer, version);
    const rows = rateUnits.flatMap((unit) => {
      const { min, max, audience } = units[unit] ?? {};
      return min == null ? [] : [{ profileId: own.id, unit, min, max: max ?? min, audience: audience || "private" }];
    });
    await tx.rate.deleteMany({ where: { profileId: own.id } });
    await tx.rate.createMany({ data: rows });
    await noteRevision(tx, viewer, own, ["rates"], true);
  });
}

import type { Tx } from "~/adapters/db.server";
import type { OpeningStatus } from "../openings";
import type { Placed } from "./import-writing.server";
import { termColumns, termsOf } from "./rows.server";

/** What stands under an external id now, in the form of a row, so that the two can be compared. */
export type KnownOpening = Placed & { id: string; status: OpeningStatus; revision: number; filled: number };

/** Openings by external id. Two imports of one id wait for each other at the upsert. */
export async function readKnown(tx: Tx, externalIds: string[]): Promise<Map<string, KnownOpening>> {
  const rows = await tx.opening.findMany({
    where: { externalId: { in: externalIds } },
    select: {
      ...termColumns,
      id: true,
      externalId: true,
      status: true,
      revision: true,
      filled: true,
      notStated: true,
      studio: { select: { name: true } },
      production: { select: { title: true } },
    },
  });
  return new Map(
    rows.map((row) => [
      row.externalId!,
      {
        ...termsOf(row),
        id: row.id,
        externalId: row.externalId!,
        status: row.status as OpeningStatus,
        revision: row.revision,
        filled: row.filled,
        notStated: row.notStated,
        studio: row.studio.name,
        production: row.production.title,
      },
    ]),
  );
}

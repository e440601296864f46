import { Prisma, type Tx } from "~/adapters/db.server";
import { facets, type Facet } from "../../search";
import { languageTag } from "../../vocabulary";
import { fold } from "../text/folding.server";

/** A value of a facet as it is compared, and as it was written. */
export type Value = { facet: Facet; value: string; label: string };

const SPAN = 1_000_000;

/** The numbers that values of a facet have, both ends included. The order of `facets` is thereby fixed: add at its end only. */
export function numbersOf(facet: Facet): { from: number; to: number } {
  const from = (facets.indexOf(facet) + 1) * SPAN;
  return { from, to: from + SPAN - 1 };
}

/** The form in which values of a facet are compared: "Premiere" and "premiere" are one skill. */
export function foldValue(facet: Facet, value: string): string {
  return fold((facet === "language" ? (languageTag(value) ?? value) : value).trim());
}

export const asValue = (facet: Facet, label: string): Value => ({
  facet,
  value: foldValue(facet, label),
  label: label.trim(),
});
export const keyOf = ({ facet, value }: { facet: string; value: string }) => `${facet}:${value}`;

/**
 * The numbers of values, by `keyOf`; those not seen before are given the next free ones. Callers hold the lock
 * of the index, so that two do not give the same number.
 */
export async function numberValues(tx: Tx, values: Value[]): Promise<Map<string, number>> {
  const wanted = JSON.stringify([
    ...new Map(values.map((value) => [keyOf(value), { ...value, base: numbersOf(value.facet).from }])).values(),
  ]);
  await tx.$executeRaw`
    INSERT INTO search_value (id, facet, value, label)
    SELECT COALESCE((SELECT max(id) FROM search_value WHERE facet = wanted.facet), base)
           + row_number() OVER (PARTITION BY facet ORDER BY value), facet, value, label
    FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted (facet text, value text, label text, base integer)
    WHERE NOT EXISTS (SELECT FROM search_value known WHERE known.facet = wanted.facet AND known.value = wanted.value)`;
  const rows = await tx.$queryRaw<{ id: number; facet: string; value: string }[]>(Prisma.sql`
    SELECT id, facet, value FROM search_value
    JOIN jsonb_to_recordset(${wanted}::jsonb) AS wanted (facet text, value text) USING (facet, value)`);
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

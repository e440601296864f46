import { Prisma } from "~/adapters/db.server";
import { facetsOf, MAX_HITS, type Facet, type SearchKind } from "../../search";
import { byCount } from "../counts.server";
import type { Count } from "../engine.server";
import { numbersOf } from "../documents/values.server";

const { sql, join, empty } = Prisma;
type Sql = Prisma.Sql;
type Counts = Partial<Record<Facet, Count[]>>;

/** Conditions under which values are counted, and of which facets. `change` is the number of the last change. */
export type Part = { where: Sql; of: Facet[]; key: string; change: string };
export type Counted = [Facet, string, string, number][] | null;

/** So many counts are remembered. */
const KEPT = 200;
/** Milliseconds for which counts over many documents serve after a change; the answer says that they are about. */
const STALE = 30_000;

// Counts over many documents are remembered, so that browsing does not repeat them.
const remembered = new Map<string, { change: string; at: number; counts: Counts }>();

/** Forgets all counts: the database is another. */
export const forgetCounts = () => remembered.clear();

/**
 * What has to be counted for the hits of some choices: every other facet within the hits; a facet in which
 * something is chosen within what would be hits without that choice, so that its other values can be added.
 */
export function partsOf(kind: SearchKind, change: string, base: Sql, choices: { facet: Facet; is: Sql }[]): Part[] {
  const part = (conditions: Sql[], of: Facet[]): Part => {
    const where = join([base, ...conditions], " AND ");
    return { where, of, change, key: JSON.stringify([kind, where.text, where.values]) };
  };
  const unchosen = facetsOf[kind].filter((facet) => !choices.some((choice) => choice.facet === facet));
  return [
    part(
      choices.map(({ is }) => is),
      unchosen,
    ),
    ...choices.map((choice) =>
      part(
        choices.filter((other) => other !== choice).map(({ is }) => is),
        [choice.facet],
      ),
    ),
  ];
}

/** What is still remembered of a part, and whether nothing has changed since; or null. */
export function recall({ key, of, change }: Part): { counts: Counts; exact: boolean } | null {
  const known = remembered.get(key);
  if (!known || !of.every((facet) => known.counts[facet])) return null;
  const exact = known.change === change;
  if (!exact && performance.now() - known.at > STALE) return null;
  return { exact, counts: Object.fromEntries(of.map((facet) => [facet, known.counts[facet]])) };
}

/** Counts of a part from its rows; of many documents they are remembered. */
export function asCounts({ key, of, change }: Part, rows: Counted): Counts {
  const facets: Partial<Record<Facet, (Count & { folded: string })[]>> = Object.fromEntries(
    of.map((facet) => [facet, []]),
  );
  for (const [facet, folded, value, count] of rows ?? []) facets[facet]?.push({ folded, value, count });
  const counts = byCount(facets);
  const many = Object.values(counts).some((values) => values.reduce((sum, { count }) => sum + count, 0) > MAX_HITS);
  if (many) {
    if (remembered.size >= KEPT) remembered.delete(remembered.keys().next().value!);
    const known = remembered.get(key);
    const others = known?.change === change ? known.counts : {};
    remembered.set(key, { change, at: performance.now(), counts: { ...others, ...counts } });
  }
  return counts;
}

/** The query that counts a part: an array of [facet, folded, label, count]. */
export function countingOf({ where, of }: Part, table: Sql): Sql {
  const [facet, ...others] = of;
  const alone = facet !== undefined && others.length === 0;
  // Picking a few numbers from each row is cheaper than laying out all of them.
  const picked =
    alone && isShort(facet)
      ? sql`facets & (SELECT array_agg(id) FROM search_value WHERE facet = ${facet})`
      : sql`facets`;
  const spans = of.map(numbersOf).map(({ from, to }) => sql`number BETWEEN ${from} AND ${to}`);
  const within = spans.length > 0 && spans.length < 6 ? sql`WHERE ${join(spans, " OR ")}` : empty;
  return sql`
    SELECT json_agg(json_build_array(facet, value, label, count)) FROM (
      SELECT number, count(*)::int AS count
      FROM (SELECT unnest(${picked}) AS number FROM ${table} WHERE ${where}) numbers ${within} GROUP BY number
    ) counted JOIN search_value ON id = number`;
}

/** Facets with some dozens of values at most. */
const isShort = (facet: Facet) => facet !== "skill" && facet !== "division";

import { Prisma, type Tx } from "~/adapters/db.server";
import { NotFound } from "../errors";

// A closed list of names, so that none of them ever comes from outside.
const tables = {
  credits: Prisma.raw("credits"),
  links: Prisma.raw("work_links"),
  pictures: Prisma.raw("pictures"),
  clips: Prisma.raw("clips"),
} as const;
export type ListName = keyof typeof tables;

/** How many a list holds, and the places before its first and after its last. */
export async function endsOf(tx: Tx, list: ListName, profileId: string) {
  const [ends] = await tx.$queryRaw<{ count: number; before: number; after: number }[]>`
    SELECT count(*)::int AS count, coalesce(min(position), 0) - 1 AS before, coalesce(max(position), 0) + 1 AS after
    FROM ${tables[list]} WHERE profile_id = ${profileId}::uuid`;
  return ends!;
}

/** Moves one of a list up or down by a place; at its end already, it stays. Throws NotFound where it is not in the list. */
export async function moveItem(tx: Tx, list: ListName, profileId: string, id: string, move: "up" | "down") {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${tables[list]} WHERE profile_id = ${profileId}::uuid ORDER BY position, id`;
  const ids = rows.map((row) => row.id);
  const from = ids.indexOf(id);
  if (from === -1) throw new NotFound(list);
  const to = move === "up" ? from - 1 : from + 1;
  if (to < 0 || to >= ids.length) return;
  [ids[from], ids[to]] = [ids[to]!, ids[from]!];
  await tx.$executeRaw`
    UPDATE ${tables[list]} AS item SET position = placed.position
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS placed (id, position)
    WHERE item.id = placed.id AND item.profile_id = ${profileId}::uuid`;
}

import { Prisma, type Tx } from "~/adapters/db.server";
import { transact } from "../audit.server";
import { NotFound } from "../errors";
import type { Viewer } from "../identity";
import type { ListName } from "../profiles";
import { lockOwn, noteRevision } from "./owning.server";

// A closed list of names, so that none of them ever comes from outside.
const tables = {
  credits: Prisma.raw("credits"),
  links: Prisma.raw("work_links"),
  pictures: Prisma.raw("pictures"),
  clips: Prisma.raw("clips"),
} satisfies Record<ListName, Prisma.Sql>;

/** How many a list holds, and the place after its last. */
export async function endOf(tx: Tx, list: ListName, profileId: string) {
  const [end] = await tx.$queryRaw<{ count: number; after: number }[]>`
    SELECT count(*)::int AS count, coalesce(max(position), 0) + 1 AS after
    FROM ${tables[list]} WHERE profile_id = ${profileId}::uuid`;
  return end!;
}

/**
 * Moves one thing of the viewer's up or down in its list by a place; at its end already, it stays. Throws
 * NotFound where it is not in the list.
 */
export function moveItem(viewer: Viewer, list: ListName, id: string, move: "up" | "down") {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ${tables[list]} WHERE profile_id = ${own.id}::uuid ORDER BY position, id`;
    const ids = rows.map((row) => row.id);
    const from = ids.indexOf(id);
    if (from === -1) throw new NotFound(list);
    const to = move === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= ids.length) return;
    [ids[from], ids[to]] = [ids[to]!, ids[from]!];
    await tx.$executeRaw`
      UPDATE ${tables[list]} AS item SET position = placed.position
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS placed (id, position)
      WHERE item.id = placed.id AND item.profile_id = ${own.id}::uuid`;
    await noteRevision(tx, viewer, own, [list]);
  });
}

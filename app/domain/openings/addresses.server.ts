import { db } from "~/adapters/db.server";
import { openToday } from "./visibility.server";

/** Of openings that are open today: their ids and last changes, newest change first; `count` a page, from 1. For sitemaps. */
export const listOpeningAddresses = (page: number, count: number): Promise<{ id: string; updatedAt: Date }[]> =>
  db().opening.findMany({
    where: openToday(),
    select: { id: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * count,
    take: count,
  });

export const countOpenings = () => db().opening.count({ where: openToday() });

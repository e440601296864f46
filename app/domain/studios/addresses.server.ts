import { db } from "~/adapters/db.server";
import { verifiedToday } from "./queries.server";

/** Of studios verified today: their ids and last changes, newest change first; ten thousand at most. For sitemaps. */
export const listStudioAddresses = (): Promise<{ id: string; updatedAt: Date }[]> =>
  db().studio.findMany({
    where: verifiedToday(),
    select: { id: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: 10_000,
  });

import { db, type Prisma } from "~/adapters/db.server";

/** Shown to everyone, and its account is not closed. */
const publicProfiles = {
  visibility: "public",
  OR: [{ userId: null }, { user: { deletedAt: null } }],
} satisfies Prisma.ProfileWhereInput;

/** Of public profiles: their ids and last changes, newest change first; `count` a page, from 1. For sitemaps. */
export const listProfileAddresses = (page: number, count: number): Promise<{ id: string; updatedAt: Date }[]> =>
  db().profile.findMany({
    where: publicProfiles,
    select: { id: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * count,
    take: count,
  });

export const countPublicProfiles = () => db().profile.count({ where: publicProfiles });

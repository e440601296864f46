import { db } from "~/adapters/db.server";
import { openToday, publicOpenings } from "./visibility.server";

/** How many openings each of these studios has open today, by id. */
export async function countOpenOf(studioIds: readonly string[]): Promise<Record<string, number>> {
  const rows = await db().opening.groupBy({
    by: ["studioId"],
    where: { ...openToday(), studioId: { in: [...studioIds] } },
    _count: { _all: true },
  });
  const known = new Map(rows.map(({ studioId, _count }) => [studioId, _count._all]));
  return Object.fromEntries(studioIds.map((id) => [id, known.get(id) ?? 0]));
}

/** A production as the public page of its studio names it. */
export type Work = { id: string; title: string; titleEn: string; genres: string[]; episodes: number | null };

/** The productions on which a studio has hired in public, the one shot last first. */
export async function listWorksOf(studioId: string, count = 24): Promise<Work[]> {
  return db().production.findMany({
    where: { studioId, openings: { some: publicOpenings() } },
    select: { id: true, title: true, titleEn: true, genres: true, episodes: true },
    orderBy: [{ shootFrom: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    take: count,
  });
}

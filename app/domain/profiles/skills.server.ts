import { db } from "~/adapters/db.server";

/**
 * Skills that public profiles name most, those of people in the same craft first; at most `take`. Only what
 * several people wrote is suggested, so that a slip of the pen does not spread.
 */
export async function suggestSkills(craft: string, take = 16): Promise<string[]> {
  const rows = await db().$queryRaw<{ skill: string }[]>`
    SELECT skill FROM profiles, unnest(skills) AS skill
    WHERE visibility = 'public'
    GROUP BY skill HAVING count(*) > 1
    ORDER BY count(*) FILTER (WHERE ${craft} = ANY (crafts)) DESC, count(*) DESC, skill
    LIMIT ${take}`;
  return rows.map(({ skill }) => skill);
}

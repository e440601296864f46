import { removeFile } from "~/adapters/files.server";
import { db, type Tx } from "~/adapters/db.server";
import { record, transact } from "./audit.server";
import type { Viewer } from "./identity";

export type Removed = Record<"people" | "profiles" | "studios" | "openings" | "events", number>;

/**
 * Takes everything invented out of the database: people, profiles, studios with all that hangs on them, and
 * their events. What real people did stays, except what they did to something invented. Uploads of the
 * invented go once the transaction has committed. Returns how many rows of each kind went.
 */
export async function removeDemonstration(viewer: Viewer): Promise<Removed> {
  const { removed, keys } = await transact(async (tx) => {
    const keys = await filesOf(tx);
    await tx.$executeRaw`SELECT set_config('quji.removing_demonstration', 'on', true)`;
    const openings = await tx.opening.count({ where: { OR: [{ demo: true }, { studio: { demo: true } }] } });
    const removed = {
      studios: (await tx.studio.deleteMany({ where: { demo: true } })).count,
      profiles: (await tx.profile.deleteMany({ where: { OR: [{ demo: true }, { user: { demo: true } }] } })).count,
      people: (await tx.user.deleteMany({ where: { demo: true } })).count,
      openings,
      events: (await tx.event.deleteMany({ where: { demo: true } })).count,
    };
    await tx.production.deleteMany({ where: { demo: true } });
    await tx.engagement.deleteMany({ where: { demo: true } });
    const subject = { type: "demonstration", id: "world", label: "demonstration" } as const;
    await record(tx, viewer, { type: "demonstration.removed", subject, data: { counts: removed } });
    return { removed, keys };
  });
  for (const key of keys) await removeFile(key);
  return removed;
}

async function filesOf(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM pictures WHERE profile_id IN (SELECT id FROM profiles WHERE demo)
    UNION ALL SELECT key FROM clips WHERE profile_id IN (SELECT id FROM profiles WHERE demo)
    UNION ALL SELECT key FROM studio_documents WHERE studio_id IN (SELECT id FROM studios WHERE demo)
    UNION ALL SELECT key FROM sheets WHERE studio_id IN (SELECT id FROM studios WHERE demo)
    UNION ALL SELECT logo_key FROM studios WHERE demo AND logo_key IS NOT NULL`;
  return rows.map(({ key }) => key);
}

/** Marks everything there is as demonstration; for a database that holds nothing else. */
export async function markDemonstration() {
  await transact(async (tx) => {
    const data = { demo: true };
    await tx.user.updateMany({ data });
    await tx.profile.updateMany({ data });
    await tx.studio.updateMany({ data });
    await tx.production.updateMany({ data });
    await tx.opening.updateMany({ data });
    await tx.engagement.updateMany({ data });
  });
}

/** Whether anybody has an account here, and whether any of them are invented. */
export async function hasAnyone(): Promise<{ people: boolean; demonstration: boolean }> {
  const [anyone, invented] = await Promise.all([
    db().user.findFirst({ select: { id: true } }),
    db().user.findFirst({ where: { demo: true }, select: { id: true } }),
  ]);
  return { people: anyone !== null, demonstration: invented !== null };
}

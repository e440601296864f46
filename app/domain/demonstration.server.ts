import { removeFile } from "~/adapters/files.server";
import { db, type Tx } from "~/adapters/db.server";
import { record, transact } from "./audit.server";
import { system, type Viewer } from "./identity";

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

/** What a database holds: nobody, people, the whole demonstration, or one whose loading was cut off. */
export async function whatIsHere(): Promise<"nobody" | "people" | "demonstration" | "unfinished"> {
  const [real, invented, loaded] = await Promise.all([
    db().user.findFirst({ where: { demo: false }, select: { id: true } }),
    db().user.findFirst({ where: { demo: true }, select: { id: true } }),
    db().event.findFirst({ where: { type: "demonstration.loaded" }, select: { id: true } }),
  ]);
  if (loaded && invented) return "demonstration";
  if (real) return "people";
  return invented ? "unfinished" : "nobody";
}

/** Takes a half-loaded demonstration away again, before anything else is in the database. */
export async function clearUnfinished() {
  await markDemonstration();
  await removeDemonstration(system);
}

/** Notes that the demonstration is complete, and marks all of it: until now the database held nothing else. */
export async function finishDemonstration() {
  await markDemonstration();
  await transact(async (tx) => {
    const subject = { type: "demonstration", id: "world", label: "demonstration" } as const;
    await record(tx, system, { type: "demonstration.loaded", subject, data: {} });
  });
}

async function markDemonstration() {
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

import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";

const DAY = 86_400_000;

/** Deletes what has served: counters and codes a day old, sessions that are over. By the clock, every hour. */
export async function sweepIdentity() {
  const yesterday = new Date(now().getTime() - DAY);
  await db().throttle.deleteMany({ where: { windowStart: { lt: yesterday } } });
  await db().verification.deleteMany({ where: { createdAt: { lt: yesterday } } });
  await db().session.deleteMany({ where: { expiresAt: { lt: now() } } });
}

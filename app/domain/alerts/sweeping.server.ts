import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";

/** Finds older than this are no news to anybody. */
const DAYS = 90;

/** Takes away finds that are no news any more; what people were told of stays known. */
export async function sweepFinds(): Promise<void> {
  const before = new Date(now().getTime() - DAYS * 86_400_000);
  await db().savedSearchHit.deleteMany({ where: { foundAt: { lt: before }, waiting: false } });
}

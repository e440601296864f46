import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record } from "../audit.server";
import { dayOf, toColumn } from "../days";
import { Forbidden } from "../errors";
import { isOfficial, type Viewer } from "../identity";
import { isVerifiedOn, latestExpiry } from "../studios";
import { lockNames } from "./naming.server";
import { standingColumns, subjectOf, withDays, type StudioRow } from "./rows.server";

export type EnsuredStudio = { id: string; created: boolean; verified: boolean };

/**
 * The studio of this name for an import: found, or created unverified and without members. `trusted`
 * verifies it for six months unless it is verified today, so that a second import changes nothing. Throws
 * Forbidden when somebody other than the office or the machine trusts.
 */
export async function ensureStudio(
  tx: Tx,
  viewer: Viewer,
  name: string,
  { trusted = false, demo = false } = {},
): Promise<EnsuredStudio> {
  if (trusted && !viewer.system && !isOfficial(viewer)) throw new Forbidden({ key: "studios:error.trust" });
  const { created, studio } = await findOrCreate(tx, viewer, name, demo);
  const verified = isVerifiedOn(studio, dayOf(now()));
  if (trusted && !verified) await trust(tx, viewer, studio);
  return { id: studio.id, created, verified: verified || trusted };
}

async function findByName(tx: Tx, name: string): Promise<StudioRow | null> {
  const row = await tx.studio.findUnique({ where: { name }, select: standingColumns });
  return row && withDays(row);
}

async function findOrCreate(tx: Tx, viewer: Viewer, name: string, demo: boolean) {
  const known = await findByName(tx, name);
  if (known) return { created: false, studio: known };
  await lockNames(tx);
  const meanwhile = await findByName(tx, name);
  if (meanwhile) return { created: false, studio: meanwhile };
  const row = await tx.studio.create({
    data: { name, demo, createdAt: now(), updatedAt: now() },
    select: standingColumns,
  });
  await record(tx, viewer, { type: "studio.created", subject: subjectOf(row), data: { from: "import" } });
  return { created: true, studio: withDays(row) };
}

async function trust(tx: Tx, viewer: Viewer, studio: StudioRow) {
  const until = latestExpiry(dayOf(now()));
  await tx.studio.update({
    where: { id: studio.id },
    data: {
      status: "verified",
      verifiedAt: now(),
      verifiedUntil: toColumn(until),
      verifiedBy: viewer.name,
      refusalReason: "",
      refusalWords: "",
      remindedOn: null,
      version: { increment: 1 },
      updatedAt: now(),
    },
  });
  await record(tx, viewer, { type: "studio.verified", subject: subjectOf(studio), data: { until } });
}

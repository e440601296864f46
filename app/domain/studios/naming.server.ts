import type { Tx } from "~/adapters/db.server";
import { Invalid, type Message } from "../errors";

/**
 * Holds name and credit code for the caller's transaction. Throws Invalid at the field that another studio
 * has already; founding and renaming wait for each other here, so that the answer stays true until commit.
 */
export async function claimNames(tx: Tx, wanted: { name: string; creditCode: string | null }, except?: string) {
  await lockNames(tx);
  const taken = await tx.studio.findMany({
    where: {
      ...(except ? { id: { not: except } } : {}),
      OR: [{ name: wanted.name }, ...(wanted.creditCode ? [{ creditCode: wanted.creditCode }] : [])],
    },
    select: { name: true, creditCode: true },
  });
  const fields: Record<string, Message> = {};
  if (taken.some(({ name }) => name === wanted.name)) fields.name = { key: "studios:error.nameTaken" };
  if (taken.some(({ creditCode }) => creditCode !== null && creditCode === wanted.creditCode)) {
    fields.creditCode = { key: "studios:error.codeTaken" };
  }
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
}

export const lockNames = (tx: Tx) => tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('studio names'))::text`;

import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { addMonths, dayOf, type Day } from "../days";
import { Conflict } from "../errors";
import { keptAfterClosing, type Viewer, type Visit } from "../identity";
import { askForCode, askingFor } from "./codes.server";
import { queueLetter } from "./letters.server";
import { takeAttempt } from "./limits.server";
import { asSubject, ownRow, type Person } from "./people.server";
import { keepAnAdministrator } from "./seats.server";
import { endSessionsOf } from "./sessions.server";
import { prove, spend } from "./verifications.server";

/** What outlives the account, and the studios that would be left without an owner. */
export type Closing = {
  kept: { what: (typeof keptAfterClosing)[number]["what"]; months: number; until: Day }[];
  studios: { id: string; name: string }[];
};

/** What closing the viewer's account means today. */
export async function getClosing(viewer: Viewer): Promise<Closing> {
  const person = await ownRow(db(), viewer);
  const today = dayOf(now());
  return {
    kept: keptAfterClosing.map(({ what, months }) => ({ what, months, until: addMonths(today, months) })),
    studios: await ownedAlone(db(), person.id),
  };
}

/** Studios whose one owner this is; a partner whose account is closed owns nothing any more. */
function ownedAlone(tx: Tx, userId: string) {
  const owner = { role: "owner", leftAt: null };
  return tx.studio.findMany({
    where: {
      members: { some: { ...owner, userId }, none: { ...owner, userId: { not: userId }, user: { deletedAt: null } } },
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

async function refuseLastOwner(tx: Tx, userId: string) {
  // Two owners who leave at once must see each other go.
  await tx.$executeRaw`
    SELECT 1 FROM studios WHERE id IN (SELECT studio_id FROM studio_members WHERE user_id = ${userId}::uuid AND left_at IS NULL)
    ORDER BY id FOR UPDATE`;
  const [studio] = await ownedAlone(tx, userId);
  if (studio) throw new Conflict({ key: "account:error.lastOwner", values: { studio: studio.name } });
}

const contactOf = ({ email, phone }: Person) => (phone ?? email)!;

/** Sends the code that closes the account. Returns the verification's id. Throws Conflict for a studio's last owner and the last administrator. */
export async function beginClosing(viewer: Viewer, visit: Visit): Promise<string> {
  const person = await ownRow(db(), viewer);
  await takeAttempt(...askingFor(contactOf(person), visit));
  return transact(async (tx) => {
    await refuseLastOwner(tx, person.id);
    await keepAnAdministrator(tx, person.id);
    return askForCode(tx, viewer, { purpose: "account-deletion", target: contactOf(person), userId: person.id });
  });
}

/**
 * Closes the viewer's account: name, contacts and password are erased, sessions and seats end. Readers of
 * `user.closed` erase the profile and end memberships; 个保法 art. 47. Throws NotFound, Invalid at `code`,
 * and Conflict as above.
 */
export async function closeAccount(viewer: Viewer, id: string, input: { code: string }) {
  const person = await ownRow(db(), viewer);
  await prove(id, ["account-deletion"], input, { of: person.id });
  await transact(async (tx) => {
    await spend(tx, id);
    await refuseLastOwner(tx, person.id);
    await keepAnAdministrator(tx, person.id);
    await queueLetter(tx, {
      key: `closed:${person.id}`,
      letter: "closed",
      to: contactOf(person),
      locale: person.locale,
      path: "/",
    });
    await tx.verification.deleteMany({ where: { userId: person.id } });
    await tx.officeSeat.updateMany({ where: { userId: person.id, revokedAt: null }, data: { revokedAt: now() } });
    await endSessionsOf(tx, person.id);
    await tx.user.update({
      where: { id: person.id },
      data: { name: "", email: null, phone: null, passwordHash: null, deletedAt: now() },
    });
    await record(
      tx,
      { ...viewer, name: "" },
      { type: "user.closed", subject: asSubject({ id: person.id, name: "" }), data: {} },
    );
  });
}

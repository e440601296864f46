import { db } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Invalid } from "../errors";
import type { Viewer, Visit } from "../identity";
import { askForCode, askingFor } from "./codes.server";
import { giveBackAttempt, takeAttempt } from "./limits.server";
import { hashPassword, refuseEasyPassword, verifyPassword } from "./passwords.server";
import { actingAs, asSubject, findByContact, ownRow } from "./people.server";
import { createSession, endSessionsOf, type OpenSession } from "./sessions.server";
import { prove, spend, type Proof } from "./verifications.server";

/** Sends a code, and by mail a link, with which a forgotten password is replaced. Returns the verification's id. */
export async function beginPasswordReset(viewer: Viewer, input: { contact: string }, visit: Visit): Promise<string> {
  await takeAttempt(...askingFor(input.contact, visit));
  return transact(async (tx) => {
    const person = await findByContact(tx, input.contact);
    return askForCode(tx, viewer, { purpose: "password-reset", target: input.contact, userId: person?.id });
  });
}

/**
 * Replaces a forgotten password, ends every session of the person and opens a new one. Throws NotFound,
 * Invalid at `code` or `password`, Conflict when the code was used a moment ago.
 */
export async function resetPassword(
  viewer: Viewer,
  id: string,
  input: Proof & { password: string },
  visit: Visit,
): Promise<OpenSession> {
  const verification = await prove(id, ["password-reset"], input);
  refuseEasyPassword(input.password, verification.target);
  const passwordHash = await hashPassword(input.password);
  const userId = await transact(async (tx) => {
    await spend(tx, id);
    const person = await findByContact(tx, verification.target);
    if (!person || person.id !== verification.userId) throw new Invalid({ code: { key: "account:error.codeOver" } });
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessionsOf(tx, person.id);
    await record(tx, actingAs(viewer, person), {
      type: "user.password-changed",
      subject: asSubject(person),
      data: { by: "reset" },
    });
    return person.id;
  });
  return createSession(userId, visit.device);
}

/**
 * Changes the viewer's password and ends their other sessions. Throws Invalid at `currentPassword` or
 * `password`, Forbidden when the current one was guessed at too often.
 */
export async function changePassword(
  viewer: Viewer,
  sessionId: string | null,
  input: { currentPassword: string; password: string },
) {
  const person = await ownRow(db(), viewer);
  await takeAttempt(["log-in:account", person.id]);
  if (!(await verifyPassword(person.passwordHash, input.currentPassword))) {
    throw new Invalid({ currentPassword: { key: "account:error.currentPassword" } });
  }
  await giveBackAttempt(["log-in:account", person.id]);
  refuseEasyPassword(input.password, person.name, person.email ?? "", person.phone ?? "");
  const passwordHash = await hashPassword(input.password);
  await transact(async (tx) => {
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessionsOf(tx, person.id, sessionId);
    await record(tx, viewer, { type: "user.password-changed", subject: asSubject(person), data: { by: "settings" } });
  });
}

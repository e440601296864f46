import { db, type Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Invalid } from "../errors";
import type { Viewer, Visit } from "../identity";
import { askForCode, askingFor } from "./codes.server";
import { giveBackAttempt, takeAttempt, type Counted } from "./limits.server";
import { verifyPassword } from "./passwords.server";
import { actingAs, asSubject, findByContact } from "./people.server";
import { createSession, type OpenSession } from "./sessions.server";
import { spend, type Verification } from "./verifications.server";

/**
 * Opens a session by contact and password. An unknown contact costs the same hash and the same event, and
 * gets the same answer. Throws Invalid, or Forbidden when the contact or the network was tried too often.
 */
export async function logIn(
  viewer: Viewer,
  input: { contact: string; password: string },
  visit: Visit,
): Promise<OpenSession> {
  const counted: Counted[] = [
    ["log-in:account", input.contact],
    ["log-in:address", visit.address],
  ];
  await takeAttempt(...counted);
  const person = await findByContact(db(), input.contact);
  const right = await verifyPassword(person?.passwordHash, input.password);
  if (!person || !right) {
    await transact((tx) =>
      record(tx, viewer, { type: "user.login-failed", subject: person ? asSubject(person) : nobody, data: {} }),
    );
    throw new Invalid({ "": { key: "account:error.credentials" } });
  }
  await giveBackAttempt(...counted);
  await transact((tx) => recordLogIn(tx, viewer, person, "password"));
  return createSession(person.id, visit.device);
}

const nobody = { type: "user" as const, id: "unknown", label: "" };

function recordLogIn(tx: Tx, viewer: Viewer, person: { id: string; name: string }, by: "password" | "code") {
  return record(tx, actingAs(viewer, person), { type: "user.logged-in", subject: asSubject(person), data: { by } });
}

/**
 * Sends a code that opens a session; to a contact without an account, a letter that says so, by the same
 * steps. Returns the verification's id. Throws Forbidden when asked for too often.
 */
export async function beginCodeLogIn(
  viewer: Viewer,
  input: { contact: string; back?: string },
  visit: Visit,
): Promise<string> {
  await takeAttempt(...askingFor(input.contact, visit));
  return transact(async (tx) => {
    const person = await findByContact(tx, input.contact);
    const payload = { back: input.back ?? "" };
    return askForCode(tx, viewer, { purpose: "log-in", target: input.contact, userId: person?.id, payload });
  });
}

/** The person whom a proven log-in lets in. Throws Invalid where there is no account to let in to. */
export async function enterByCode(viewer: Viewer, verification: Verification) {
  return transact(async (tx) => {
    await spend(tx, verification.id);
    const person = await findByContact(tx, verification.target);
    if (!person || person.id !== verification.userId) throw new Invalid({ code: { key: "account:error.codeOver" } });
    await recordLogIn(tx, viewer, person, "code");
    return { userId: person.id, as: null, back: String(verification.payload.back ?? "") };
  });
}

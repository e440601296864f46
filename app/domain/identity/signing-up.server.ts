import { randomUUID } from "node:crypto";
import { record, transact } from "../audit.server";
import { contactKind, type SignUpAs, type Viewer, type Visit } from "../identity";
import { askForCode, askingFor } from "./codes.server";
import { takeAttempt } from "./limits.server";
import { hashPassword, refuseEasyPassword } from "./passwords.server";
import { actingAs, asSubject, claimContact } from "./people.server";
import { spend, type Verification } from "./verifications.server";

export type SignUpInput = { name: string; contact: string; password: string; as: SignUpAs; back?: string };

/** What waits in a pending sign-up until its contact is confirmed. */
type Pending = { name: string; passwordHash: string; as: SignUpAs; locale: string; back: string };

/**
 * Begins a sign-up: nothing exists until the contact is confirmed. A contact that has an account gets a
 * letter that says so, by the same steps and as much work, so that nobody else learns of it. Returns the
 * verification's id. Throws Invalid for an easy password, Forbidden when tried too often.
 */
export async function beginSignUp(viewer: Viewer, input: SignUpInput, visit: Visit): Promise<string> {
  const { name, as, back = "", contact } = input;
  refuseEasyPassword(input.password, name, contact);
  await takeAttempt(["sign-up:address", visit.address], ...askingFor(contact, visit));
  const payload: Pending = { name, as, back, locale: viewer.locale, passwordHash: await hashPassword(input.password) };
  return transact((tx) => askForCode(tx, viewer, { purpose: "sign-up", target: contact, payload }));
}

/** The account that a confirmed sign-up makes. Throws Conflict when the contact got an account meanwhile. */
export async function createFromSignUp(viewer: Viewer, verification: Verification) {
  const { name, passwordHash, as, locale, back } = verification.payload as Pending;
  const person = { id: randomUUID(), name };
  const contact = verification.target;
  await transact(async (tx) => {
    await spend(tx, verification.id);
    await claimContact(tx, contact);
    await tx.user.create({
      data: { ...person, [contactKind(contact)]: contact, passwordHash, locale, ofAgeAt: verification.createdAt },
    });
    await record(tx, actingAs(viewer, person), { type: "user.signed-up", subject: asSubject(person), data: { as } });
  });
  return { userId: person.id, as, back };
}

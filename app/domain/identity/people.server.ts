import type { Tx } from "~/adapters/db.server";
import { Conflict, NotFound } from "../errors";
import { contactKind, type Viewer } from "../identity";

export const person = {
  id: true,
  name: true,
  email: true,
  phone: true,
  locale: true,
  passwordHash: true,
  createdAt: true,
} as const;

export type Person = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  passwordHash: string | null;
  createdAt: Date;
};

/** Whose contact this is; null when it is nobody's. */
export function findByContact(tx: Tx, contact: string): Promise<Person | null> {
  return tx.user.findFirst({ where: { [contactKind(contact)]: contact, deletedAt: null }, select: person });
}

/** The viewer's own row. Throws NotFound when nobody is logged in. */
export async function ownRow(tx: Tx, viewer: Viewer): Promise<Person> {
  const row =
    viewer.userId && (await tx.user.findUnique({ where: { id: viewer.userId, deletedAt: null }, select: person }));
  if (!row) throw new NotFound("account");
  return row;
}

/** Holds a contact until the transaction ends; Conflict when somebody has it already. Only told to who proved to own it. */
export async function claimContact(tx: Tx, contact: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${contact}, 0))`;
  if (await findByContact(tx, contact)) throw new Conflict({ key: "account:error.taken" });
}

/** The viewer that a person is from now on: who logs in was nobody a moment ago. */
export const actingAs = (viewer: Viewer, { id, name }: { id: string; name: string }): Viewer => ({
  ...viewer,
  userId: id,
  name,
});

/** A person as the subject of an event. */
export const asSubject = ({ id, name }: { id: string; name: string }) => ({ type: "user" as const, id, label: name });

import { randomUUID } from "node:crypto";
import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { NotFound } from "../errors";
import type { Locale, Viewer } from "../identity";
import { hashPassword } from "./passwords.server";
import { asSubject, claimContact, findByContact, ownRow } from "./people.server";

/** A person's own account, as its page shows it. */
export type Account = { name: string; locale: Locale; email: string | null; phone: string | null; createdAt: Date };

/** The viewer's account. Throws NotFound when nobody is logged in. */
export async function getAccount(viewer: Viewer): Promise<Account> {
  const { name, locale, email, phone, createdAt } = await ownRow(db(), viewer);
  return { name, locale: locale as Locale, email, phone, createdAt };
}

/** Changes the viewer's name and the language in which they are written to. */
export async function reviseAccount(viewer: Viewer, input: { name: string; locale: Locale }) {
  await transact(async (tx) => {
    const { id } = await ownRow(tx, viewer);
    await tx.user.update({ where: { id }, data: { name: input.name, locale: input.locale } });
    const subject = asSubject({ id, name: input.name });
    await record(tx, viewer, { type: "user.preferences-changed", subject, data: {} });
  });
}

/** The id of whoever is reached at a contact, null when nobody is: for the machine itself, which may ask. */
export async function findPerson(viewer: Viewer, contact: string): Promise<string | null> {
  if (!viewer.system) throw new NotFound("people");
  return (await findByContact(db(), contact))?.id ?? null;
}

export type NewPerson = {
  name: string;
  email?: string;
  phone?: string;
  password?: string;
  locale?: Locale;
  demo?: boolean;
};

/**
 * Adds a person without the letters of a sign-up, their contacts normalised: for the machine itself, which
 * loads the demonstration world and appoints the first administrator. Returns the person's id.
 */
export async function addPerson(viewer: Viewer, { password, email, phone, ...rest }: NewPerson): Promise<string> {
  if (!viewer.system) throw new NotFound("people");
  const passwordHash = password ? await hashPassword(password) : null;
  const id = randomUUID();
  await transact(async (tx) => {
    for (const contact of [email, phone]) if (contact) await claimContact(tx, contact);
    await tx.user.create({ data: { id, ...rest, email, phone, passwordHash, ofAgeAt: now(), createdAt: now() } });
    const subject = asSubject({ id, name: rest.name });
    await record(tx, viewer, { type: "user.signed-up", subject, data: { as: "invited" } });
  });
  return id;
}

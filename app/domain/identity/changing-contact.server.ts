import { db } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Invalid } from "../errors";
import { contactKind, type ContactKind, type Viewer, type Visit } from "../identity";
import { askForCode, askingFor } from "./codes.server";
import { queueLetter } from "./letters.server";
import { takeAttempt } from "./limits.server";
import { asSubject, claimContact, ownRow } from "./people.server";
import { prove, spend } from "./verifications.server";

/** What the change carries between its two sides. */
type Change = { oldId: string; old: string };

/**
 * Begins to change, or to add, a phone number or an e-mail address: one code goes to the new contact, one to
 * a contact the account has, by default the one being replaced; `through` names the other when that one is
 * lost. A new contact that is somebody's gets a letter that says so instead. Returns the verification's id.
 * Throws Invalid at `contact` when nothing would change, Forbidden when tried too often.
 */
export async function beginContactChange(
  viewer: Viewer,
  input: { contact: string; through?: ContactKind },
  visit: Visit,
): Promise<string> {
  const person = await ownRow(db(), viewer);
  const { contact, through } = input;
  if (contact === person.email || contact === person.phone)
    throw new Invalid({ contact: { key: "account:error.sameContact" } });
  const old = (through && person[through]) ?? person[contactKind(contact)] ?? person.email ?? person.phone;
  if (!old) throw new Invalid({ contact: { key: "account:error.noContact" } });
  await takeAttempt(...askingFor(contact, visit), ["code:contact", old]);
  return transact(async (tx) => {
    const oldId = await askForCode(tx, viewer, { purpose: "contact-old", target: old, userId: person.id });
    const payload: Change = { oldId, old };
    return askForCode(tx, viewer, { purpose: "contact-new", target: contact, userId: person.id, payload });
  });
}

/**
 * Changes the contact once both sides have shown their code, and tells the replaced one. Throws NotFound,
 * Invalid at `oldCode` or `newCode`, Conflict when somebody has the contact by now or a code was used.
 */
export async function confirmContactChange(
  viewer: Viewer,
  id: string,
  input: { oldCode: string; newCode: string },
): Promise<ContactKind> {
  const person = await ownRow(db(), viewer);
  const verification = await prove(id, ["contact-new"], { code: input.newCode }, { of: person.id, field: "newCode" });
  const { oldId } = verification.payload as Change;
  await prove(oldId, ["contact-old"], { code: input.oldCode }, { of: person.id, field: "oldCode" });
  const contact = verification.target;
  const kind = contactKind(contact);
  await transact(async (tx) => {
    await spend(tx, oldId);
    await spend(tx, id);
    await claimContact(tx, contact);
    const { [kind]: replaced } = await ownRow(tx, viewer);
    await tx.user.update({ where: { id: person.id }, data: { [kind]: contact } });
    await record(tx, viewer, { type: "user.contact-changed", subject: asSubject(person), data: { kind } });
    if (replaced) {
      const letter = {
        letter: "contactChanged",
        to: replaced,
        locale: person.locale,
        path: "/account/forgotten-password",
      } as const;
      await queueLetter(tx, { ...letter, key: `contact-changed:${id}` });
    }
  });
  return kind;
}

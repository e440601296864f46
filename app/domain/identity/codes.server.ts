import type { Tx } from "~/adapters/db.server";
import { transact } from "../audit.server";
import { NotFound } from "../errors";
import type { Viewer, Visit } from "../identity";
import { queueLetter, type Letter } from "./letters.server";
import { takeAttempt, type Counted } from "./limits.server";
import { findByContact } from "./people.server";
import { findVerification, issueCode, renewCode, type Asked, type Issued, type Purpose } from "./verifications.server";

type Written = { letter: Letter; path: (issued: Issued) => string };

const confirmation = ({ id, link }: Issued) => `/account/confirmation/${id}?link=${link}`;
const reset = ({ id, link }: Issued) => `/account/forgotten-password/${id}?link=${link}`;
const to = (path: string) => () => path;

/**
 * What a contact is sent, by whether it has an account. Both are sent by the same steps: whoever asked
 * learns nothing, and whoever reads the letter learns only of their own contact.
 */
const letters: Record<Purpose, { known: Written; unknown: Written }> = {
  "sign-up": {
    known: { letter: "signUpKnown", path: to("/account/log-in") },
    unknown: { letter: "signUp", path: confirmation },
  },
  "log-in": {
    known: { letter: "logIn", path: confirmation },
    unknown: { letter: "logInUnknown", path: to("/account/sign-up") },
  },
  "password-reset": {
    known: { letter: "reset", path: reset },
    unknown: { letter: "resetUnknown", path: to("/account/sign-up") },
  },
  "contact-old": {
    known: { letter: "contactOld", path: to("/account/sessions") },
    unknown: { letter: "contactOld", path: to("/account/sessions") },
  },
  "contact-new": {
    known: { letter: "contactNewKnown", path: to("/account/log-in") },
    unknown: { letter: "contactNew", path: to("/") },
  },
  "account-deletion": {
    known: { letter: "closing", path: to("/account/sessions") },
    unknown: { letter: "closing", path: to("/account/sessions") },
  },
};

/** What one asking for a code counts against: the contact it goes to, and the network it comes from. */
export const askingFor = (contact: string, visit: Visit): Counted[] => [
  ["code:contact", contact],
  ["code:address", visit.address],
];

/** Writes down a code and sends it, in the caller's transaction; gives the verification's id. */
export async function askForCode(tx: Tx, viewer: Viewer, asked: Asked): Promise<string> {
  const issued = await issueCode(tx, asked);
  await sendCode(tx, viewer, asked, issued);
  return issued.id;
}

async function sendCode(tx: Tx, viewer: Viewer, { purpose, target }: Asked, issued: Issued) {
  const known = await findByContact(tx, target);
  const { letter, path } = letters[purpose][known ? "known" : "unknown"];
  await queueLetter(tx, {
    key: `code:${issued.id}:${issued.expiresAt.getTime()}`,
    letter,
    to: target,
    locale: known?.locale ?? viewer.locale,
    path: path(issued),
    values: { code: issued.code },
  });
}

/** What a page that waits for a code shows. */
export type Waiting = { id: string; purpose: Purpose; target: string; old: string | null };

/** The verification that a page waits for; null when it is over, or when it changes somebody else's account. */
export async function getVerification(viewer: Viewer, id: string): Promise<Waiting | null> {
  const row = await findFor(viewer, id);
  return (
    row && {
      id: row.id,
      purpose: row.purpose,
      target: row.target,
      old: row.payload.old ? String(row.payload.old) : null,
    }
  );
}

async function findFor(viewer: Viewer, id: string) {
  const row = await findVerification(id);
  const own = row?.purpose.startsWith("contact") || row?.purpose === "account-deletion";
  return own && row?.userId !== viewer.userId ? null : row;
}

/**
 * Sends a new code in the place of the last, and to both sides where a contact is being changed. Throws
 * NotFound, Forbidden when asked for too often, Conflict when the last one was used meanwhile.
 */
export async function resendCode(viewer: Viewer, id: string, visit: Visit): Promise<Purpose> {
  const asked = await findFor(viewer, id);
  if (!asked) throw new NotFound("verification");
  const other = asked.payload.oldId ? await findVerification(String(asked.payload.oldId)) : null;
  const all = other ? [other, asked] : [asked];
  await takeAttempt(...all.map(({ target }) => ["code:contact", target] as const), ["code:address", visit.address]);
  await transact(async (tx) => {
    for (const each of all) await sendCode(tx, viewer, each, await renewCode(tx, each));
  });
  return asked.purpose;
}

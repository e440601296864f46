import type { Tx } from "~/adapters/db.server";
import { settings } from "~/adapters/env.server";
import { queueMessage } from "~/adapters/outbox.server";
import { translator } from "~/adapters/words.server";
import { codes, contactKind } from "../identity";

/** What is written to a person about their account; each has its words under "message" in account.json. */
export type Letter =
  | "signUp"
  | "signUpKnown"
  | "logIn"
  | "logInUnknown"
  | "reset"
  | "resetUnknown"
  | "contactOld"
  | "contactNew"
  | "contactNewKnown"
  | "contactChanged"
  | "closing"
  | "closed"
  | "invitation";

export type Outgoing = {
  /** Sent once by this key. */
  key: string;
  letter: Letter;
  to: string;
  locale: string;
  /** Where its link leads, an address of ours without the host. */
  path: string;
  values?: Record<string, string | number>;
};

/** Queues a letter as mail or SMS, whichever the contact is, in the caller's transaction. */
export async function queueLetter(tx: Tx, { key, letter, to, locale, path, values }: Outgoing) {
  const t = translator(locale);
  const words = { ...values, minutes: codes.minutes, link: settings().appUrl + path };
  const mail = contactKind(to) === "email";
  await queueMessage(tx, {
    key,
    channel: mail ? "mail" : "sms",
    target: to,
    subject: mail ? t(`account:message.${letter}.subject`, words) : "",
    body: mail ? t(`account:message.${letter}.mail`, words) : t(`account:message.${letter}.sms`, words),
  });
}

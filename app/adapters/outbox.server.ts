import { now } from "./clock";
import { db, type Tx } from "./db.server";
import { settings } from "./env.server";
import { log } from "./log.server";
import { sendMail } from "./mail.server";
import { sendSms } from "./sms.server";

export type OutgoingMessage = {
  /** The same key is sent once, however often it is queued. */
  key: string;
  channel: "mail" | "sms";
  target: string;
  subject: string;
  body: string;
  html?: string;
  /** Where one click stops mails of this kind. */
  unsubscribe?: string;
};

/** Puts a message into the outbox and enqueues its sending, in the caller's transaction. */
export async function queueMessage(tx: Tx, message: OutgoingMessage) {
  await tx.$queryRaw`
    WITH added AS (
      INSERT INTO messages (id, key, channel, target, subject, body, html, unsubscribe)
      VALUES (gen_random_uuid(), ${message.key}, ${message.channel}, ${message.target}, ${message.subject},
              ${message.body}, ${message.html ?? ""}, ${message.unsubscribe ?? ""})
      ON CONFLICT (key) DO NOTHING
      RETURNING id
    )
    SELECT added.id FROM added, LATERAL graphile_worker.add_job('message', json_build_object('id', added.id), max_attempts := 12) job`;
}

/**
 * Sends one message of the outbox; the job that calls this is retried with back-off when it throws. Without
 * a gateway the message is kept, and the development page shows it.
 */
export async function sendQueued(id: string) {
  const message = await db().message.findUnique({ where: { id, status: "queued" } });
  if (!message) return;
  const gateway = isInvented(message.target)
    ? undefined
    : message.channel === "mail"
      ? settings().SMTP_URL
      : settings().SMS_URL;
  if (gateway && message.channel === "mail") await sendMail(message);
  if (gateway && message.channel === "sms") await sendSms({ to: message.target, text: message.body });
  await db().message.update({
    where: { id },
    data: { status: gateway ? "sent" : "kept", sentAt: gateway ? now() : null },
  });
  log.debug({ messageId: id, channel: message.channel }, gateway ? "message sent" : "message kept");
}

/** Addresses of the demonstration reach nobody: the domain .example is reserved, and no operator gives out these numbers. */
const isInvented = (target: string) => target.endsWith(".example") || target.startsWith("+861990000");

/** The newest messages, for the development page. */
export function listMessages(take = 100) {
  return db().message.findMany({ orderBy: { createdAt: "desc" }, take });
}

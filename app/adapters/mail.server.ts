import { createTransport, type Transporter } from "nodemailer";
import { settings } from "./env.server";

export type Mail = {
  /** Makes a second sending of one message recognisable. */
  id: string;
  target: string;
  subject: string;
  body: string;
  html: string;
  /** Address where one click stops mails of this kind; empty for mails that cannot be turned off. */
  unsubscribe: string;
};

let open: { url: string; transport: Transporter } | undefined;

function transportTo(url: string) {
  if (open?.url !== url) {
    open?.transport.close();
    open = {
      url,
      transport: createTransport({
        url,
        pool: true,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
      }),
    };
  }
  return open.transport;
}

/** Sends one mail through SMTP_URL. Throws when it could not be handed over, so that its job tries again. */
export async function sendMail({ id, target, subject, body, html, unsubscribe }: Mail) {
  const { SMTP_URL, MAIL_FROM, appUrl } = settings();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set");
  await transportTo(SMTP_URL).sendMail({
    from: MAIL_FROM,
    to: target,
    subject,
    text: body,
    html: html || undefined,
    messageId: `<${id}@${new URL(appUrl).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated", ...(unsubscribe ? oneClick(unsubscribe) : {}) },
  });
}

/** RFC 8058: the mail program's own button unsubscribes. */
const oneClick = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

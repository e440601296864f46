import { settings } from "./env.server";

const PATIENCE = 10_000;

/**
 * Hands one SMS to the gateway at SMS_URL: a POST of JSON `{ to, text }`, `to` in E.164 (+8613812345678).
 * Any operator's interface is reached by a gateway that speaks this. Throws when the gateway does not
 * answer 2xx in ten seconds, so that the job tries again; its answer is not kept, as it may repeat the number.
 */
export async function sendSms({ to, text }: { to: string; text: string }) {
  const gateway = settings().SMS_URL;
  if (!gateway) throw new Error("SMS_URL is not set");
  const { url, username, password } = withoutKey(gateway);
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(username && { Authorization: basic(username, password) }) },
    body: JSON.stringify({ to, text }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`);
}

/** fetch refuses addresses that carry a user; a gateway's key may stand there all the same. */
function withoutKey(gateway: string) {
  const address = new URL(gateway);
  const [username, password] = [decodeURIComponent(address.username), decodeURIComponent(address.password)];
  address.username = address.password = "";
  return { url: address.href, username, password };
}

const basic = (username: string, password: string) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

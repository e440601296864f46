import type { Settings } from "~/adapters/env.server";

/** Whoever handles personal data on the operator's behalf (个保法 art. 21), by what is configured, never by hope. */
export function processorsOf({ SMTP_URL, SMS_URL }: Pick<Settings, "SMTP_URL" | "SMS_URL">) {
  const named = [
    { kind: "mail", address: SMTP_URL },
    { kind: "sms", address: SMS_URL },
  ] as const;
  return named.flatMap(({ kind, address }) => (address ? [{ kind, host: new URL(address).hostname }] : []));
}

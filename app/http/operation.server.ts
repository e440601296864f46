import { settings } from "~/adapters/env.server";

/**
 * Who runs this site, and whoever handles personal data on their behalf (个保法 art. 17, 21): by what is configured,
 * never by hope.
 */
export function operation() {
  const { OPERATOR_NAME, SUPERVISOR_PHONE, SMTP_URL, SMS_URL } = settings();
  const named = [
    { kind: "mail", address: SMTP_URL },
    { kind: "sms", address: SMS_URL },
  ] as const;
  return {
    operator: { name: OPERATOR_NAME, phone: SUPERVISOR_PHONE },
    processors: named.flatMap(({ kind, address }) => (address ? [{ kind, host: new URL(address).hostname }] : [])),
  };
}

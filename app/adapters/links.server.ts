import { createHmac, timingSafeEqual } from "node:crypto";
import { now } from "./clock";
import { secret } from "./env.server";

/** What a signed link speaks of; nothing in it is secret, so nothing secret waits in a queue or a mailbox. */
export type LinkFacts = { id: string; purpose: string; expires: Date; version?: number };

const sign = (text: string) => createHmac("sha256", secret()).update(text).digest("base64url");

/** A token for an address: row, purpose, end and row version, signed. */
export function signLink({ id, purpose, expires, version = 1 }: LinkFacts): string {
  const facts = [id, purpose, Math.floor(expires.getTime() / 1000).toString(36), version.toString(36)].join("~");
  return `${Buffer.from(facts).toString("base64url")}.${sign(facts)}`;
}

/** What a token says, when we signed it for this purpose and it is not over; null otherwise. */
export function readLink(token: string, purpose: string): { id: string; version: number } | null {
  const [body = "", signature = ""] = token.split(".");
  const facts = Buffer.from(body, "base64url").toString();
  const expected = Buffer.from(sign(facts));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [id, signedFor, end, version] = facts.split("~");
  if (!id || signedFor !== purpose || parseInt(end ?? "", 36) * 1000 < now().getTime()) return null;
  return { id, version: parseInt(version ?? "1", 36) };
}

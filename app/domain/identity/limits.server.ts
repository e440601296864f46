import { createHmac } from "node:crypto";
import { now } from "~/adapters/clock";
import { db, Prisma } from "~/adapters/db.server";
import { secret } from "~/adapters/env.server";
import { Forbidden } from "../errors";

/**
 * How often, in how many minutes. A network address stands for many people here (carriers and offices share
 * one), so its limits are wide; those of one account or number are narrow.
 */
const limits = {
  "log-in:account": { most: 10, minutes: 15 },
  "log-in:address": { most: 100, minutes: 15 },
  "code:contact": { most: 5, minutes: 60 },
  "code:address": { most: 60, minutes: 60 },
  "sign-up:address": { most: 30, minutes: 60 },
  "invitation:sender": { most: 40, minutes: 60 },
} as const;

/** One thing counted: which limit, and whose. */
export type Counted = readonly [limit: keyof typeof limits, of: string];

/**
 * Counts an attempt against each limit, whoever else counts at the same moment in whichever process. Stands
 * outside a command's transaction, since refused attempts count too. Throws Forbidden with the minutes left.
 */
export async function takeAttempt(...counted: Counted[]) {
  const windows = counted.map(windowOf).sort((a, b) => a.key.localeCompare(b.key));
  const rows = await db().$queryRaw<{ key: string; count: number }[]>`
    INSERT INTO throttles (key, window_start, count)
    VALUES ${Prisma.join(windows.map(({ key, start }) => Prisma.sql`(${key}, ${start}, 1)`))}
    ON CONFLICT (key, window_start) DO UPDATE SET count = throttles.count + 1
    RETURNING key, count`;
  const full = windows.filter(({ key, most }) => rows.some((row) => row.key === key && row.count > most));
  if (full.length === 0) return;
  const left = Math.max(...full.map(({ end }) => end - now().getTime()));
  throw new Forbidden({ key: "errors:tooOften", values: { count: Math.ceil(left / 60_000) } });
}

/** A success was no guess: its attempt does not count. */
export async function giveBackAttempt(...counted: Counted[]) {
  const keys = counted.map(windowOf).map(({ key, start }) => ({ key, windowStart: start }));
  await db().throttle.updateMany({ where: { OR: keys, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** Addresses and numbers are counted without being kept: only a keyed digest of them is. */
function windowOf([limit, of]: Counted) {
  const { most, minutes } = limits[limit];
  const length = minutes * 60_000;
  const start = Math.floor(now().getTime() / length) * length;
  const digest = createHmac("sha256", secret()).update(of).digest("base64url").slice(0, 22);
  return { key: `${limit}:${digest}`, most, start: new Date(start), end: start + length };
}

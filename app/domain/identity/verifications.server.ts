import { createHmac, randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { now } from "~/adapters/clock";
import { db, type Prisma, type Tx } from "~/adapters/db.server";
import { secret } from "~/adapters/env.server";
import { readLink, signLink } from "~/adapters/links.server";
import { Conflict, Invalid, NotFound } from "../errors";
import { codes, isId } from "../identity";

export type Purpose = "sign-up" | "log-in" | "password-reset" | "contact-old" | "contact-new" | "account-deletion";

/** What the person shows: the code, or the signed link that was mailed with it. */
export type Proof = { code?: string; link?: string };

const LINK_MINUTES = 60;
const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
const digest = (id: string, code: string) => createHmac("sha256", secret()).update(`${id}:${code}`).digest("hex");
const newCode = () => String(randomInt(10 ** codes.digits)).padStart(codes.digits, "0");
const linkPurpose = (purpose: Purpose) => `verification:${purpose}`;

export type Asked = { purpose: Purpose; target: string; userId?: string | null; payload?: Prisma.InputJsonObject };
export type Issued = { id: string; code: string; link: string; expiresAt: Date };

/** Writes down a new code. Its id cannot be guessed, since whoever knows it may try codes. */
export async function issueCode(tx: Tx, asked: Asked): Promise<Issued> {
  const issued = prepare(randomUUID(), asked.purpose);
  await tx.verification.create({
    data: {
      id: issued.id,
      purpose: asked.purpose,
      target: asked.target,
      userId: asked.userId ?? null,
      payload: asked.payload ?? {},
      codeHash: digest(issued.id, issued.code),
      expiresAt: issued.expiresAt,
      createdAt: now(),
    },
  });
  return issued;
}

/** Puts a new code in the place of the last one, with all its attempts. */
export async function renewCode(tx: Tx, { id, purpose }: { id: string; purpose: Purpose }): Promise<Issued> {
  const issued = prepare(id, purpose);
  const { count } = await tx.verification.updateMany({
    where: { id, usedAt: null },
    data: { codeHash: digest(id, issued.code), attempts: 0, expiresAt: issued.expiresAt },
  });
  if (count === 0) throw new Conflict({ key: "account:error.codeUsed" });
  return issued;
}

function prepare(id: string, purpose: Purpose): Issued {
  const link = signLink({ id, purpose: linkPurpose(purpose), expires: inMinutes(LINK_MINUTES) });
  return { id, code: newCode(), link, expiresAt: inMinutes(codes.minutes) };
}

const columns = { id: true, purpose: true, target: true, userId: true, payload: true, createdAt: true } as const;

/** A verification that is not over yet; null otherwise, and for what is no id at all. */
export async function findVerification(id: string) {
  if (!isId(id)) return null;
  const oldest = inMinutes(-24 * 60);
  const row = await db().verification.findUnique({
    where: { id, usedAt: null, createdAt: { gt: oldest } },
    select: columns,
  });
  return row && { ...row, purpose: row.purpose as Purpose, payload: row.payload as Prisma.JsonObject };
}

export type Verification = NonNullable<Awaited<ReturnType<typeof findVerification>>>;

/**
 * Checks a proof. A try at a code is counted before it is compared, in one statement outside any
 * transaction, so that five tries are five in however many processes. `of` is the person who alone may try.
 * Throws NotFound, or Invalid at `field`.
 */
export async function prove(
  id: string,
  purposes: readonly Purpose[],
  proof: Proof,
  { of, field = "code" }: { of?: string; field?: string } = {},
): Promise<Verification> {
  const row = await findVerification(id);
  if (!row || !purposes.includes(row.purpose) || (of && row.userId !== of)) throw new NotFound("verification");
  if (proof.link) {
    if (readLink(proof.link, linkPurpose(row.purpose))?.id === id) return row;
    throw new Invalid({ [field]: { key: "account:error.linkOver" } });
  }
  const [tried] = await db().verification.updateManyAndReturn({
    where: { id, usedAt: null, expiresAt: { gt: now() }, attempts: { lt: codes.attempts } },
    data: { attempts: { increment: 1 } },
    select: { codeHash: true, attempts: true },
  });
  const left = tried ? codes.attempts - tried.attempts : 0;
  if (tried && timingSafeEqual(Buffer.from(tried.codeHash), Buffer.from(digest(id, proof.code ?? "")))) return row;
  throw new Invalid({
    [field]: left > 0 ? { key: "account:error.code", values: { count: left } } : { key: "account:error.codeOver" },
  });
}

/** Uses a proven verification up, and forgets what it carried. Of two at once, the second gets a Conflict. */
export async function spend(tx: Tx, id: string) {
  const { count } = await tx.verification.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now(), payload: {} },
  });
  if (count === 0) throw new Conflict({ key: "account:error.codeUsed" });
}

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/domain/errors";
import {
  beginCodeLogIn,
  beginPasswordReset,
  beginSignUp,
  confirmEntry,
  getVerification,
  logIn,
  resendCode,
  resetPassword,
  viewerOfSession,
} from "~/domain/identity.server";
import { freshDatabase } from "../support/database";
import { aPerson, aVisit, codeTo, lettersTo, linkTo, PASSWORD, visitor } from "../support/people";

freshDatabase();
afterEach(() => setClock());

const phone = "+8613812345678";
const email = "yanqiu@example.com";
const asked = { locale: "zh-CN", requestId: null } as const;
const input = (contact: string) => ({ name: "柳问渠", contact, password: PASSWORD, as: "creative" as const, back: "" });
const signUp = (contact: string) => beginSignUp(visitor, input(contact), aVisit());
const wrong = (code: string) => (code === "000000" ? "111111" : "000000");
const later = (minutes: number) => setClock(() => new Date(Date.now() + minutes * 60_000));
const refusal = (field: string, key: string) => ({ fields: { [field]: { key } } });

describe("signing up", () => {
  test("makes the account and a session once the code is right", async () => {
    const id = await signUp(phone);
    expect(await db().user.count()).toBe(0);
    const { session, as } = await confirmEntry(visitor, id, { code: await codeTo(phone) }, aVisit());
    expect(as).toBe("creative");
    const { viewer } = await viewerOfSession(session.id, asked);
    expect(viewer.name).toBe("柳问渠");
    const user = await db().user.findUniqueOrThrow({ where: { id: viewer.userId! } });
    expect(user).toMatchObject({ phone, email: null, locale: "zh-CN" });
    expect(user.ofAgeAt).not.toBeNull();
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await db().event.findMany({ select: { type: true, actorId: true } })).toEqual([
      { type: "user.signed-up", actorId: user.id },
    ]);
    await expect(logIn(visitor, { contact: phone, password: PASSWORD }, aVisit())).resolves.toBeDefined();
  });

  test("takes the mailed link for the code, and only its own link", async () => {
    const id = await signUp(email);
    const link = (await linkTo(email)).searchParams.get("link")!;
    const other = await signUp("other@example.com");
    await expect(confirmEntry(visitor, other, { link }, aVisit())).rejects.toMatchObject(
      refusal("code", "account:error.linkOver"),
    );
    await confirmEntry(visitor, id, { link }, aVisit());
    await expect(confirmEntry(visitor, id, { link }, aVisit())).rejects.toThrow(NotFound);
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  test("keeps neither the code nor the password, and forgets the rest once used", async () => {
    const id = await signUp(phone);
    const code = await codeTo(phone);
    const row = await db().verification.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(code);
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
    await confirmEntry(visitor, id, { code }, aVisit());
    expect(await db().verification.findUniqueOrThrow({ where: { id } })).toMatchObject({ payload: {} });
  });

  test("does the same for a contact that has an account, whose owner alone is told", async () => {
    await aPerson({ phone });
    const rows = async () => ({
      verifications: (await db().verification.findMany({ where: { purpose: "sign-up" } })).map((row) =>
        Object.keys(row.payload as object),
      ),
      messages: await db().message.count(),
      jobs: Number(
        (
          await db().$queryRaw<
            { count: bigint }[]
          >`SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'message'`
        )[0]!.count,
      ),
    });
    const known = await signUp(phone);
    const afterKnown = await rows();
    const unknown = await signUp("+8613900000001");
    const afterBoth = await rows();
    expect(afterKnown).toMatchObject({ messages: 1, jobs: 1 });
    expect(afterBoth).toMatchObject({ messages: 2, jobs: 2 });
    expect(afterBoth.verifications[0]).toEqual(afterBoth.verifications[1]);
    expect(Object.keys((await getVerification(visitor, known))!)).toEqual(
      Object.keys((await getVerification(visitor, unknown))!),
    );
    const [letter] = await lettersTo(phone);
    expect(letter!.body).not.toMatch(/\d{6}/);
    expect(letter!.body).toContain("/account/log-in");
    await expect(confirmEntry(visitor, known, { code: "000000" }, aVisit())).rejects.toThrow(Invalid);
    expect(await db().user.count()).toBe(1);
  });

  test("refuses a password made of the name or the contact", async () => {
    const begin = (password: string) =>
      beginSignUp(visitor, { ...input(email), name: "yanqiuwang", password }, aVisit());
    for (const easy of ["yanqiuwang1", "1234567890", "aaaaaaaaaaaa", "password12"]) {
      await expect(begin(easy)).rejects.toMatchObject(refusal("password", "account:error.easyPassword"));
    }
  });

  test("gives one account when a contact is confirmed from two sign-ups at once", async () => {
    const ids = [await signUp(email)];
    const codes = [await codeTo(email)];
    later(1);
    ids.push(await signUp(email));
    codes.push(await codeTo(email));
    const results = await Promise.allSettled(
      ids.map((id, index) => confirmEntry(visitor, id, { code: codes[index] }, aVisit())),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")!.reason).toBeInstanceOf(Conflict);
    expect(await db().user.count()).toBe(1);
  });
});

describe("a code", () => {
  test("works once, even when two send it at the same moment", async () => {
    const id = await signUp(phone);
    const code = await codeTo(phone);
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => confirmEntry(visitor, id, { code }, aVisit())),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().session.count()).toBe(1);
  });

  test("can be tried five times, however many try at once", async () => {
    const id = await signUp(phone);
    const code = await codeTo(phone);
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () => confirmEntry(visitor, id, { code: wrong(code) }, aVisit())),
    );
    const keys = tries.map((tried) =>
      tried.status === "rejected" ? (tried.reason as Invalid).fields.code!.key : "right",
    );
    expect(keys.filter((key) => key === "account:error.code")).toHaveLength(4);
    expect(keys.filter((key) => key === "account:error.codeOver")).toHaveLength(8);
    await expect(confirmEntry(visitor, id, { code }, aVisit())).rejects.toMatchObject(
      refusal("code", "account:error.codeOver"),
    );
  });

  test("lives ten minutes", async () => {
    const id = await signUp(phone);
    const code = await codeTo(phone);
    later(11);
    await expect(confirmEntry(visitor, id, { code }, aVisit())).rejects.toMatchObject(
      refusal("code", "account:error.codeOver"),
    );
  });

  test("is replaced by the next one, which can be tried again", async () => {
    const id = await signUp(phone);
    const first = await codeTo(phone);
    later(2);
    await resendCode(visitor, id, aVisit());
    const second = await codeTo(phone);
    if (first !== second) await expect(confirmEntry(visitor, id, { code: first }, aVisit())).rejects.toThrow(Invalid);
    await confirmEntry(visitor, id, { code: second }, aVisit());
  });

  test("is sent to one number five times an hour", async () => {
    const id = await signUp(phone);
    for (let sent = 1; sent < 5; sent++) await resendCode(visitor, id, aVisit());
    await expect(resendCode(visitor, id, aVisit())).rejects.toThrow(Forbidden);
    await expect(signUp(phone)).rejects.toMatchObject({
      reason: { key: "errors:tooOften", values: { count: expect.any(Number) } },
    });
    later(61);
    await expect(signUp(phone)).resolves.toBeDefined();
  });
});

describe("logging in", () => {
  test("gives one answer to a wrong password and to a contact nobody has, and notes both", async () => {
    await aPerson({ phone });
    for (const contact of [phone, "+8613900000001"]) {
      await expect(logIn(visitor, { contact, password: "not this one" }, aVisit())).rejects.toMatchObject(
        refusal("", "account:error.credentials"),
      );
    }
    expect(await db().event.count({ where: { type: "user.login-failed" } })).toBe(2);
    expect(await db().session.count()).toBe(0);
  });

  test("stops guesses at one account from anywhere, and says for how long", async () => {
    await aPerson({ phone });
    const guess = () => logIn(visitor, { contact: phone, password: "not this one" }, aVisit());
    for (let tried = 0; tried < 10; tried++) await expect(guess()).rejects.toThrow(Invalid);
    await expect(guess()).rejects.toMatchObject({ reason: { key: "errors:tooOften" } });
    await expect(logIn(visitor, { contact: phone, password: PASSWORD }, aVisit())).rejects.toThrow(Forbidden);
    later(16);
    await expect(logIn(visitor, { contact: phone, password: PASSWORD }, aVisit())).resolves.toBeDefined();
  });

  test("counts guesses together, whichever process they reach", async () => {
    await aPerson({ phone });
    const elsewhere = promisify(execFile)(process.execPath, [
      "--import",
      "tsx",
      "tests/support/guessing.ts",
      phone,
      "8",
    ]);
    const here = await Promise.allSettled(
      Array.from({ length: 8 }, () => logIn(visitor, { contact: phone, password: "not this one" }, aVisit())),
    );
    const names = here.map((guess) => (guess.status === "rejected" ? String((guess.reason as Error).name) : "let in"));
    names.push(...(JSON.parse((await elsewhere).stdout) as string[]));
    expect(names.filter((name) => name === "Invalid")).toHaveLength(10);
    expect(names.filter((name) => name === "Forbidden")).toHaveLength(6);
  });

  test("does not count the person's own log-ins", async () => {
    await aPerson({ phone });
    for (let time = 0; time < 12; time++) await logIn(visitor, { contact: phone, password: PASSWORD }, aVisit("home"));
    expect(await db().session.count()).toBe(12);
  });

  test("by code opens a session; to an unknown contact goes a letter without one", async () => {
    const person = await aPerson({ email });
    const id = await beginCodeLogIn(visitor, { contact: email, back: "/openings" }, aVisit());
    const entered = await confirmEntry(visitor, id, { code: await codeTo(email) }, aVisit());
    expect(entered).toMatchObject({ as: null, back: "/openings" });
    expect((await viewerOfSession(entered.session.id, asked)).viewer.userId).toBe(person.userId);

    const unknown = await beginCodeLogIn(visitor, { contact: "nobody@example.com" }, aVisit());
    expect((await lettersTo("nobody@example.com"))[0]!.body).not.toMatch(/\d{6}/);
    await expect(confirmEntry(visitor, unknown, { code: "000000" }, aVisit())).rejects.toThrow(Invalid);
  });
});

describe("a forgotten password", () => {
  test("is replaced by code; every session ends but the new one", async () => {
    const { userId } = await aPerson({ phone });
    const old = await logIn(visitor, { contact: phone, password: PASSWORD }, aVisit());
    const id = await beginPasswordReset(visitor, { contact: phone }, aVisit());
    const session = await resetPassword(
      visitor,
      id,
      { code: await codeTo(phone), password: "four loud mountains" },
      aVisit(),
    );
    expect(await db().session.findMany({ select: { id: true } })).toEqual([{ id: session.id }]);
    expect((await viewerOfSession(old.id, asked)).viewer.userId).toBeNull();
    await expect(logIn(visitor, { contact: phone, password: PASSWORD }, aVisit())).rejects.toThrow(Invalid);
    await expect(logIn(visitor, { contact: phone, password: "four loud mountains" }, aVisit())).resolves.toBeDefined();
    expect(await db().event.count({ where: { type: "user.password-changed", subjectId: userId } })).toBe(1);
  });

  test("of an unknown contact changes nothing", async () => {
    const id = await beginPasswordReset(visitor, { contact: phone }, aVisit());
    expect((await lettersTo(phone))[0]!.body).not.toMatch(/\d{6}/);
    await expect(
      resetPassword(visitor, id, { code: "000000", password: "four loud mountains" }, aVisit()),
    ).rejects.toThrow(Invalid);
    expect(await db().user.count()).toBe(0);
  });

  test("a code for one thing is no code for another", async () => {
    await aPerson({ phone });
    const reset = await beginPasswordReset(visitor, { contact: phone }, aVisit());
    await expect(confirmEntry(visitor, reset, { code: await codeTo(phone) }, aVisit())).rejects.toThrow(NotFound);
  });
});

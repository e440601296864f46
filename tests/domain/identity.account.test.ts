import { describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { Conflict, Invalid, NotFound } from "~/domain/errors";
import { anonymous } from "~/domain/identity";
import {
  beginClosing,
  beginContactChange,
  changePassword,
  closeAccount,
  confirmContactChange,
  createSession,
  endListedSession,
  endOtherSessions,
  getAccount,
  getClosing,
  getVerification,
  listSessions,
  logIn,
  resendCode,
  reviseAccount,
  viewerOfSession,
} from "~/domain/identity.server";
import { freshDatabase } from "../support/database";
import { again, aPerson, aVisit, codeTo, lettersTo, PASSWORD, visitor } from "../support/people";

freshDatabase();

const phone = "+8613812345678";
const email = "yanqiu@example.com";
const asked = { locale: "zh-CN", requestId: null } as const;

describe("an account", () => {
  test("is its person's alone", async () => {
    const viewer = await aPerson({ phone });
    expect(await getAccount(viewer)).toMatchObject({ name: "柳问渠", phone, email: null, locale: "zh-CN" });
    await expect(getAccount(anonymous)).rejects.toThrow(NotFound);
  });

  test("changes name and language, and notes that it did", async () => {
    const viewer = await aPerson({ phone });
    await reviseAccount(viewer, { name: "汪研秋", locale: "en" });
    expect(await getAccount(viewer)).toMatchObject({ name: "汪研秋", locale: "en" });
    expect(await db().event.count({ where: { type: "user.preferences-changed", subjectId: viewer.userId } })).toBe(1);
  });

  test("takes a new password for the current one, and keeps only the session in use", async () => {
    const viewer = await aPerson({ phone });
    const [here, there] = [await createSession(viewer.userId, "here"), await createSession(viewer.userId, "there")];
    const change = (currentPassword: string) =>
      changePassword(viewer, here.id, { currentPassword, password: "four loud mountains" });
    await expect(change("not this one")).rejects.toMatchObject({
      fields: { currentPassword: { key: "account:error.currentPassword" } },
    });
    await change(PASSWORD);
    expect((await viewerOfSession(there.id, asked)).viewer.userId).toBeNull();
    expect((await viewerOfSession(here.id, asked)).viewer.userId).toBe(viewer.userId);
    await expect(logIn(visitor, { contact: phone, password: "four loud mountains" }, aVisit())).resolves.toBeDefined();
  });
});

describe("sessions", () => {
  test("are listed without what would open them, this one first", async () => {
    const viewer = await aPerson();
    const first = await createSession(viewer.userId, "Chrome, Android");
    await createSession(viewer.userId, "Safari, iPhone");
    const list = await listSessions(viewer, first.id);
    expect(list.map(({ device, current }) => [device, current])).toEqual([
      ["Chrome, Android", true],
      ["Safari, iPhone", false],
    ]);
    expect(JSON.stringify(list)).not.toContain(first.id);
  });

  test("end one by one, and only by their person", async () => {
    const [viewer, other] = [await aPerson(), await aPerson({ name: "骆长川" })];
    const session = await createSession(viewer.userId, "here");
    const [listed] = await listSessions(viewer, null);
    await expect(endListedSession(other, listed!.id)).rejects.toThrow(NotFound);
    expect((await viewerOfSession(session.id, asked)).viewer.userId).toBe(viewer.userId);
    await endListedSession(viewer, listed!.id);
    expect((await viewerOfSession(session.id, asked)).viewer.userId).toBeNull();
    await expect(endListedSession(viewer, listed!.id)).rejects.toThrow(NotFound);
  });

  test("end all but the one in use", async () => {
    const viewer = await aPerson();
    const here = await createSession(viewer.userId, "here");
    await createSession(viewer.userId, "there");
    await createSession(viewer.userId, "elsewhere");
    expect(await endOtherSessions(viewer, here.id)).toBe(2);
    expect((await listSessions(viewer, here.id)).map(({ device }) => device)).toEqual(["here"]);
  });
});

describe("changing a contact", () => {
  const next = "+8613900000001";

  test("needs the code of both sides, and tells the one that goes", async () => {
    const viewer = await aPerson({ phone });
    const id = await beginContactChange(viewer, { contact: next }, aVisit());
    const [oldCode, newCode] = [await codeTo(phone), await codeTo(next)];
    const confirm = (codes: { oldCode: string; newCode: string }) => confirmContactChange(viewer, id, codes);
    await expect(confirm({ oldCode: newCode, newCode })).rejects.toMatchObject({
      fields: { oldCode: { key: "account:error.code" } },
    });
    await expect(confirm({ oldCode, newCode: oldCode })).rejects.toMatchObject({
      fields: { newCode: { key: "account:error.code" } },
    });
    expect(await getAccount(viewer)).toMatchObject({ phone });
    expect(await confirm({ oldCode, newCode })).toBe("phone");
    expect(await getAccount(viewer)).toMatchObject({ phone: next });
    expect((await lettersTo(phone))[0]!.body).toContain("/account/forgotten-password");
    await expect(confirm({ oldCode, newCode })).rejects.toThrow(NotFound);
  });

  test("adds an e-mail through the phone, and goes through the other contact when one is lost", async () => {
    const viewer = await aPerson({ phone });
    const adding = await beginContactChange(viewer, { contact: email }, aVisit());
    await confirmContactChange(viewer, adding, { oldCode: await codeTo(phone), newCode: await codeTo(email) });
    expect(await getAccount(viewer)).toMatchObject({ phone, email });
    const replacing = await beginContactChange(viewer, { contact: next, through: "email" }, aVisit());
    await confirmContactChange(viewer, replacing, { oldCode: await codeTo(email), newCode: await codeTo(next) });
    expect(await getAccount(viewer)).toMatchObject({ phone: next, email });
  });

  test("never takes another's contact, and does not say that it is another's", async () => {
    const viewer = await aPerson({ phone });
    await aPerson({ name: "骆长川", phone: next });
    const id = await beginContactChange(viewer, { contact: next }, aVisit());
    expect((await lettersTo(next))[0]!.body).not.toMatch(/\d{6}/);
    await expect(
      confirmContactChange(viewer, id, { oldCode: await codeTo(phone), newCode: "000000" }),
    ).rejects.toMatchObject({
      fields: { newCode: { key: "account:error.code" } },
    });
  });

  test("is shown to, sent again to and confirmed by its own person only", async () => {
    const [viewer, other] = [await aPerson({ phone }), await aPerson({ name: "骆长川" })];
    const id = await beginContactChange(viewer, { contact: next }, aVisit());
    const codes = { oldCode: await codeTo(phone), newCode: await codeTo(next) };
    expect(await getVerification(other, id)).toBeNull();
    await expect(resendCode(other, id, aVisit())).rejects.toThrow(NotFound);
    await expect(confirmContactChange(other, id, codes)).rejects.toThrow(NotFound);
    expect(await getVerification(viewer, id)).toMatchObject({ target: next, old: phone });
    await resendCode(viewer, id, aVisit());
    expect(await lettersTo(phone)).toHaveLength(2);
    expect(await lettersTo(next)).toHaveLength(2);
  });

  test("gives a contact that two ask for to one of them", async () => {
    const people = [await aPerson({ phone }), await aPerson({ name: "骆长川", email })];
    const changes = [];
    for (const viewer of people) {
      const id = await beginContactChange(viewer, { contact: next }, aVisit());
      changes.push({
        viewer,
        id,
        codes: { oldCode: await codeTo(viewer === people[0] ? phone : email), newCode: await codeTo(next) },
      });
    }
    const results = await Promise.allSettled(
      changes.map(({ viewer, id, codes }) => confirmContactChange(viewer, id, codes)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")!.reason).toBeInstanceOf(Conflict);
  });
});

describe("closing an account", () => {
  const aStudio = async (...owners: string[]) => {
    const { id } = await db().studio.create({ data: { name: "信安影业" } });
    await db().studioMember.createMany({ data: owners.map((userId) => ({ studioId: id, userId, role: "owner" })) });
    return id;
  };
  const close = async (userId: string) => {
    const viewer = await again(userId);
    const id = await beginClosing(viewer, aVisit());
    const { phone: number, email: address } = await getAccount(viewer);
    await closeAccount(viewer, id, { code: await codeTo((number ?? address)!) });
  };

  test("erases the person, ends what they held, and keeps the row that others point to", async () => {
    const { userId } = await aPerson({ phone, email }, "case-officer");
    const session = await createSession(userId, "here");
    await close(userId);
    expect(await db().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: "",
      phone: null,
      email: null,
      passwordHash: null,
      deletedAt: expect.any(Date),
    });
    expect((await viewerOfSession(session.id, asked)).viewer.userId).toBeNull();
    expect(await db().officeSeat.count({ where: { userId, revokedAt: null } })).toBe(0);
    expect(await db().verification.count({ where: { userId } })).toBe(0);
    const event = await db().event.findFirstOrThrow({ where: { type: "user.closed" } });
    expect(event).toMatchObject({ subjectId: userId, label: "", actorLabel: "" });
    await expect(logIn(visitor, { contact: phone, password: PASSWORD }, aVisit())).rejects.toThrow(Invalid);
    await expect(aPerson({ phone })).resolves.toBeDefined();
  });

  test("says what stays, and until when", async () => {
    const viewer = await aPerson({ phone });
    const { kept, studios } = await getClosing(viewer);
    expect(kept.map(({ what, months }) => [what, months])).toEqual([
      ["hiring", 36],
      ["consents", 36],
      ["logs", 6],
    ]);
    expect(kept.every(({ until }) => /^\d{4}-\d{2}-\d{2}$/.test(until))).toBe(true);
    expect(studios).toEqual([]);
  });

  test("waits until a studio has another owner", async () => {
    const { userId } = await aPerson({ phone });
    const studioId = await aStudio(userId);
    expect((await getClosing(await again(userId))).studios).toEqual([{ id: studioId, name: "信安影业" }]);
    await expect(beginClosing(await again(userId), aVisit())).rejects.toMatchObject({
      reason: { key: "account:error.lastOwner" },
    });
    const { userId: partner } = await aPerson({ name: "苏禾", email });
    await db().studioMember.create({ data: { studioId, userId: partner, role: "owner" } });
    await close(userId);
    await expect(close(partner)).rejects.toThrow(Conflict);
  });

  test("leaves a studio one owner when its two owners close at once", async () => {
    const people = [await aPerson({ phone }), await aPerson({ name: "苏禾", email })];
    await aStudio(...people.map(({ userId }) => userId));
    const closings = [];
    for (const { userId } of people) {
      const viewer = await again(userId);
      const id = await beginClosing(viewer, aVisit());
      closings.push({ viewer, id, code: await codeTo(userId === people[0]!.userId ? phone : email) });
    }
    const results = await Promise.allSettled(
      closings.map(({ viewer, id, code }) => closeAccount(viewer, id, { code })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is refused to the last administrator", async () => {
    const { userId } = await aPerson({ phone }, "administrator");
    await expect(close(userId)).rejects.toMatchObject({ reason: { key: "account:error.lastAdministrator" } });
  });
});

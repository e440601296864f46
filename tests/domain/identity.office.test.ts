import { afterEach, describe, expect, test } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { transact } from "~/domain/audit.server";
import { Conflict, Forbidden, NotFound } from "~/domain/errors";
import { system, type OfficeRole } from "~/domain/identity";
import {
  acceptInvitation,
  appointOfficial,
  getInvitation,
  inviteOfficial,
  listOfficials,
  listOpenInvitations,
  revokeInvitation,
  revokeSeat,
  sendInvitation,
  useInvitation,
} from "~/domain/identity.server";
import { freshDatabase } from "../support/database";
import { again, aPerson, linkTo, visitor } from "../support/people";

freshDatabase();
afterEach(() => setClock());

const email = "yihe@example.com";
const tokenTo = async (target: string) => (await linkTo(target)).pathname.split("/").pop()!;
const anAdministrator = () => aPerson({ name: "郑岩", email: "ruochuan@example.com" }, "administrator");

describe("seats in the office", () => {
  test("are seen and given by administrators only", async () => {
    const [officer, stranger] = [await aPerson({}, "case-officer"), await aPerson()];
    for (const viewer of [officer, stranger]) {
      await expect(listOfficials(viewer)).rejects.toThrow(NotFound);
      await expect(inviteOfficial(viewer, { contact: email, role: "approver" })).rejects.toThrow(NotFound);
      await expect(revokeSeat(viewer, officer.userId, "case-officer")).rejects.toThrow(NotFound);
      await expect(listOpenInvitations(viewer, null)).rejects.toThrow(NotFound);
      await expect(appointOfficial(viewer, { userId: viewer.userId, role: "administrator" })).rejects.toThrow(NotFound);
    }
  });

  test("come by an invitation to the person's own contact, once", async () => {
    const administrator = await anAdministrator();
    await inviteOfficial(administrator, { contact: email, role: "case-officer" });
    const token = await tokenTo(email);
    expect(await getInvitation(visitor, token)).toMatchObject({
      inviter: "郑岩",
      role: "case-officer",
      studioId: null,
      target: email,
      state: "open",
    });

    const stranger = await aPerson({ name: "骆长川" });
    expect(await getInvitation(stranger, token)).toMatchObject({ forViewer: false });
    await expect(acceptInvitation(stranger, token)).rejects.toThrow(Forbidden);
    expect(await getInvitation(visitor, token)).toMatchObject({ state: "open" });

    const { userId } = await aPerson({ name: "蓝知微", email });
    expect(await getInvitation(await again(userId), token)).toMatchObject({ forViewer: true });
    await acceptInvitation(await again(userId), token);
    expect((await again(userId)).office).toEqual(["case-officer"]);
    expect(await getInvitation(visitor, token)).toMatchObject({ state: "accepted" });
    await expect(acceptInvitation(await again(userId), token)).rejects.toThrow(Conflict);
    const types = await db().event.findMany({
      where: { type: { not: "user.signed-up" } },
      orderBy: { id: "asc" },
      select: { type: true },
    });
    expect(types.map(({ type }) => type)).toEqual([
      "office.seat-granted",
      "invitation.sent",
      "invitation.accepted",
      "office.seat-granted",
    ]);
  });

  test("are offered once: not to who holds one, nor twice to who has yet to answer", async () => {
    const administrator = await anAdministrator();
    const { userId } = await aPerson({ name: "蓝知微", email }, "case-officer");
    const invite = (role: OfficeRole) => inviteOfficial(administrator, { contact: email, role });
    await expect(invite("case-officer")).rejects.toMatchObject({
      fields: { contact: { key: "account:error.seated" } },
    });
    await invite("approver");
    await expect(invite("approver")).rejects.toMatchObject({ fields: { contact: { key: "account:error.invited" } } });
    await acceptInvitation(await again(userId), await tokenTo(email));
    expect((await again(userId)).office.sort()).toEqual(["approver", "case-officer"]);
  });

  test("end when revoked, and can be given again", async () => {
    const administrator = await anAdministrator();
    const { userId } = await aPerson({ name: "蓝知微" }, "case-officer", "approver");
    await revokeSeat(administrator, userId, "case-officer");
    expect((await again(userId)).office).toEqual(["approver"]);
    await expect(revokeSeat(administrator, userId, "case-officer")).rejects.toThrow(NotFound);
    await expect(revokeSeat(administrator, "no-id", "case-officer")).rejects.toThrow(NotFound);
    expect(
      (await listOfficials(administrator)).map(({ name, seats }) => [name, seats.map(({ role }) => role)]),
    ).toEqual([
      ["郑岩", ["administrator"]],
      ["蓝知微", ["approver"]],
    ]);
    await appointOfficial(system, { userId, role: "case-officer" });
    expect((await again(userId)).office.sort()).toEqual(["approver", "case-officer"]);
  });

  test("always leave an administrator, even when two dismiss each other", async () => {
    const first = await anAdministrator();
    await expect(revokeSeat(first, first.userId, "administrator")).rejects.toThrow(Conflict);
    const second = await aPerson({ name: "汤守成" }, "administrator");
    const results = await Promise.allSettled([
      revokeSeat(first, second.userId, "administrator"),
      revokeSeat(second, first.userId, "administrator"),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().officeSeat.count({ where: { role: "administrator", revokedAt: null } })).toBe(1);
  });
});

describe("an invitation", () => {
  test("stops working when it is withdrawn, and after seven days", async () => {
    const administrator = await anAdministrator();
    const { userId } = await aPerson({ name: "蓝知微", email });
    const id = await inviteOfficial(administrator, { contact: email, role: "approver" });
    const token = await tokenTo(email);
    await revokeInvitation(administrator, null, id);
    expect(await getInvitation(visitor, token)).toMatchObject({ state: "revoked" });
    await expect(acceptInvitation(await again(userId), token)).rejects.toThrow(Conflict);
    await expect(revokeInvitation(administrator, null, id)).rejects.toThrow(Conflict);
    await expect(revokeInvitation(administrator, null, "no-id")).rejects.toThrow(NotFound);

    await inviteOfficial(administrator, { contact: email, role: "approver" });
    const next = await tokenTo(email);
    setClock(() => new Date(Date.now() + 8 * 86_400_000));
    expect(await getInvitation(visitor, next)).toBeNull();
    await expect(acceptInvitation(await again(userId), next)).rejects.toThrow(NotFound);
    expect(await listOpenInvitations(administrator, null)).toEqual([]);
  });

  test("cannot be made up or altered", async () => {
    await inviteOfficial(await anAdministrator(), { contact: email, role: "approver" });
    const token = await tokenTo(email);
    expect(await getInvitation(visitor, "made.up")).toBeNull();
    expect(await getInvitation(visitor, `${token.slice(0, -2)}AA`)).toBeNull();
  });

  test("to a studio is used once by who holds its link, and gives no seat in the office", async () => {
    const owner = await aPerson({ name: "温孟舟" });
    const { id: studioId } = await db().studio.create({ data: { name: "信安影业" } });
    await db().studioMember.create({ data: { studioId, userId: owner.userId, role: "owner" } });
    await transact((tx) =>
      sendInvitation(tx, owner, { target: email, role: "recruiter", studioId, label: "信安影业" }),
    );
    const token = await tokenTo(email);
    expect(await getInvitation(visitor, token)).toMatchObject({ studioId, studioName: "信安影业", role: "recruiter" });
    const recruiter = await aPerson({ name: "苏禾" });
    await expect(acceptInvitation(recruiter, token)).rejects.toThrow(NotFound);
    const uses = await Promise.allSettled(
      Array.from({ length: 3 }, () => transact((tx) => useInvitation(tx, recruiter, token))),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await again(recruiter.userId)).office).toEqual([]);
    expect(await listOpenInvitations(await again(owner.userId), studioId)).toEqual([]);
    await expect(listOpenInvitations(recruiter, studioId)).rejects.toThrow(NotFound);
  });
});

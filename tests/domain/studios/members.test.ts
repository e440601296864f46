import { describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { listEvents, transact } from "~/domain/audit.server";
import { Conflict, Forbidden, NotFound } from "~/domain/errors";
import { system, type Viewer } from "~/domain/identity";
import { listOpenInvitations } from "~/domain/identity.server";
import {
  changeRole,
  endMemberships,
  ensureStudio,
  inviteMember,
  inviteOwner,
  joinStudio,
  leaveStudio,
  listMembers,
  removeMember,
} from "~/domain/studios.server";
import { freshDatabase } from "../../support/database";
import { again, invitation, joined, official, person, studioOf } from "./people";

freshDatabase();

const found = async () => studioOf(await person("温孟舟"), "信安影业");
const namesOf = async (viewer: Viewer, id: string) =>
  (await listMembers(viewer, id)).map(({ name, role }) => `${name} ${role}`);
const outcomes = (answers: PromiseSettledResult<unknown>[]) => answers.map(({ status }) => status).sort();

describe("members", () => {
  it("are invited by owners and join by the link, once", async () => {
    const { id, owner } = await found();
    const token = await invitation(owner, id, "recruiter");
    const recruiter = await person("苏禾");
    expect(await joinStudio(recruiter, token)).toBe(id);
    expect(await namesOf(owner, id)).toEqual(["温孟舟 owner", "苏禾 recruiter"]);
    await expect(joinStudio(await person("高岭"), token)).rejects.toBeInstanceOf(Conflict);
  });

  it("are invited once while an invitation is open, and not when they are there", async () => {
    const { id, owner } = await found();
    await inviteMember(owner, id, { contact: "suhe@example.com", role: "recruiter" });
    expect(await listOpenInvitations(owner, id)).toMatchObject([{ target: "suhe@example.com", role: "recruiter" }]);
    const invite = (contact: string) => inviteMember(owner, id, { contact, role: "recruiter" });
    await expect(invite("suhe@example.com")).rejects.toMatchObject({
      fields: { contact: { key: "studios:error.invited" } },
    });
  });

  it("who recruit invite nobody and change nobody, and strangers find no studio", async () => {
    const { id, owner } = await found();
    const recruiter = await joined(owner, id, "苏禾", "recruiter");
    await expect(inviteMember(recruiter, id, { contact: "a@example.com", role: "owner" })).rejects.toBeInstanceOf(
      Forbidden,
    );
    await expect(removeMember(recruiter, id, owner.userId!)).rejects.toBeInstanceOf(Forbidden);
    await expect(changeRole(recruiter, id, recruiter.userId!, "owner")).rejects.toBeInstanceOf(Forbidden);
    await expect(listMembers(await person("路人"), id)).rejects.toBeInstanceOf(NotFound);
  });

  it("leave, are let go, and may come back", async () => {
    const { id, owner } = await found();
    const recruiter = await joined(owner, id, "高岭", "recruiter");
    await leaveStudio(recruiter, id);
    expect((await again(recruiter)).studios).toEqual([]);
    await joinStudio(recruiter, await invitation(owner, id, "recruiter"));
    await removeMember(owner, id, recruiter.userId!);
    expect(await namesOf(owner, id)).toEqual(["温孟舟 owner"]);
    await expect(removeMember(owner, id, recruiter.userId!)).rejects.toBeInstanceOf(NotFound);
  });

  it("stay owners when invited as recruiters", async () => {
    const { id, owner } = await found();
    await joinStudio(owner, await invitation(owner, id, "recruiter"));
    expect(await namesOf(owner, id)).toEqual(["温孟舟 owner"]);
  });
});

describe("a closed account", () => {
  it("acts for no studio any more, at once and then on record", async () => {
    const { id, owner } = await found();
    const other = await joined(owner, id, "沈未", "owner");
    await db().user.update({ where: { id: other.userId! }, data: { deletedAt: new Date() } });
    expect(await namesOf(owner, id)).toEqual(["温孟舟 owner"]);
    await expect(leaveStudio(owner, id)).rejects.toBeInstanceOf(Conflict);
    await endMemberships(other.userId!);
    await endMemberships(other.userId!);
    const left = (await listEvents(await official("蓝知微"), "studio", id)).filter(
      ({ type }) => type === "studio.member-left",
    );
    expect(left).toHaveLength(1);
  });

  it("is what ends memberships, nothing else", async () => {
    const { id, owner } = await found();
    await endMemberships(owner.userId!);
    expect(await namesOf(owner, id)).toEqual(["温孟舟 owner"]);
  });
});

describe("the last owner", () => {
  it("cannot leave, be removed, or become a recruiter", async () => {
    const { id, owner } = await found();
    await joined(owner, id, "苏禾", "recruiter");
    for (const attempt of [
      () => leaveStudio(owner, id),
      () => removeMember(owner, id, owner.userId!),
      () => changeRole(owner, id, owner.userId!, "recruiter"),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: { key: "studios:error.lastOwner" } });
    }
  });

  it("is found even when two owners leave at once", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, owner } = await studioOf(await person("温孟舟"), `信安影业${round}`);
      const other = await joined(owner, id, "沈未", "owner");
      const answers = await Promise.allSettled([leaveStudio(owner, id), leaveStudio(other, id)]);
      expect(outcomes(answers)).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("is found when two owners demote each other at once", async () => {
    const { id, owner } = await found();
    const other = await joined(owner, id, "沈未", "owner");
    const answers = await Promise.allSettled([
      changeRole(owner, id, other.userId!, "recruiter"),
      changeRole(other, id, owner.userId!, "recruiter"),
    ]);
    expect(outcomes(answers)).toEqual(["fulfilled", "rejected"]);
    const roles = (await listMembers(await again(owner), id)).map(({ role }) => role);
    expect(roles).toEqual(["owner", "recruiter"]);
  });

  it("is brought by the office where an import left none", async () => {
    const { id } = await transact((tx) => ensureStudio(tx, system, "乌溪江文化"));
    const officer = await official("蓝知微");
    await inviteOwner(officer, id, "wuxijiang@example.com");
    await expect(inviteOwner(officer, id, "wuxijiang@example.com")).rejects.toMatchObject({
      fields: { contact: { key: "studios:error.invited" } },
    });
    await joinStudio(await person("姜北"), await invitation(officer, id, "owner"));
    await expect(inviteOwner(officer, id, "b@example.com")).rejects.toBeInstanceOf(Forbidden);
    expect((await listEvents(officer, "studio", id)).map(({ type }) => type)).toEqual([
      "studio.created",
      "studio.member-joined",
    ]);
  });
});

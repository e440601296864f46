import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Conflict, Forbidden, NotFound } from "../errors";
import { isMember, system, type StudioRole, type Viewer } from "../identity";
import { isLastOwner } from "../studios";
import { lockStudio, subjectOf } from "./rows.server";

export type Member = { userId: string; name: string; role: StudioRole; joinedAt: Date };

/** Who acts for a studio, owners first. Throws NotFound for anyone who does not. */
export async function listMembers(viewer: Viewer, studioId: string): Promise<Member[]> {
  if (!isMember(viewer, studioId)) throw new NotFound("studio");
  return currentMembers(db(), studioId);
}

/** One of those who act for a studio, or null. Throws NotFound as above. */
export async function getMember(viewer: Viewer, studioId: string, userId: string): Promise<Member | null> {
  return (await listMembers(viewer, studioId)).find((member) => member.userId === userId) ?? null;
}

/**
 * Makes a member owner or recruiter. Owners only. Throws Conflict when that would leave the studio without an
 * owner, whoever else is deciding at the same moment.
 */
export function changeRole(viewer: Viewer, studioId: string, userId: string, role: StudioRole): Promise<void> {
  return transact(async (tx) => {
    const { studio, members, own } = await lockMembers(tx, viewer, studioId);
    const member = memberIn(members, userId);
    if (own.role !== "owner") throw new Forbidden({ key: "studios:error.ownersOnly" });
    if (member.role === role) return;
    if (isLastOwner(members, userId)) throw new Conflict({ key: "studios:error.lastOwner" });
    await tx.studioMember.update({ where: { studioId_userId: { studioId, userId } }, data: { role } });
    await record(tx, viewer, { type: "studio.role-changed", subject: subjectOf(studio), data: { role, userId } });
  });
}

/** Ends another's membership. Owners only; throws Conflict for the last owner. */
export function removeMember(viewer: Viewer, studioId: string, userId: string): Promise<void> {
  return transact(async (tx) => {
    const { studio, members, own } = await lockMembers(tx, viewer, studioId);
    memberIn(members, userId);
    if (own.role !== "owner") throw new Forbidden({ key: "studios:error.ownersOnly" });
    await depart(tx, viewer, studio, members, userId);
  });
}

/** Ends the viewer's own membership. Throws Conflict for the last owner. */
export function leaveStudio(viewer: Viewer, studioId: string): Promise<void> {
  return transact(async (tx) => {
    const { studio, members, own } = await lockMembers(tx, viewer, studioId);
    await depart(tx, viewer, studio, members, own.userId);
  });
}

/** Ends every membership of a person whose account is closed. Idempotent; closing has left no studio without an owner. */
export function endMemberships(userId: string): Promise<void> {
  return transact(async (tx) => {
    const left = await tx.studioMember.updateManyAndReturn({
      where: { userId, leftAt: null, user: { deletedAt: { not: null } } },
      data: { leftAt: now() },
      select: { role: true, studio: { select: { id: true, name: true } } },
    });
    for (const { role, studio } of left) {
      await record(tx, system, { type: "studio.member-left", subject: subjectOf(studio), data: { role, userId } });
    }
  });
}

/** Members change one after another, so that each change counts the owners who are really left. */
async function lockMembers(tx: Tx, viewer: Viewer, studioId: string) {
  if (!isMember(viewer, studioId)) throw new NotFound("studio");
  const studio = await lockStudio(tx, studioId);
  const members = await currentMembers(tx, studioId);
  return { studio, members, own: memberIn(members, viewer.userId) };
}

/** Who acts for a studio now; a closed account acts for nobody. */
export async function currentMembers(tx: Tx, studioId: string): Promise<Member[]> {
  const rows = await tx.studioMember.findMany({
    where: { studioId, leftAt: null, user: { deletedAt: null } },
    select: { userId: true, role: true, joinedAt: true, user: { select: { name: true } } },
    orderBy: [{ role: "asc" }, { joinedAt: "asc" }],
  });
  return rows.map(({ user, ...row }) => ({ ...row, name: user.name, role: row.role as StudioRole }));
}

function memberIn(members: Member[], userId: string | null): Member {
  const member = members.find((candidate) => candidate.userId === userId);
  if (!member) throw new NotFound("member");
  return member;
}

async function depart(tx: Tx, viewer: Viewer, studio: { id: string; name: string }, members: Member[], userId: string) {
  if (isLastOwner(members, userId)) throw new Conflict({ key: "studios:error.lastOwner" });
  const { role } = memberIn(members, userId);
  await tx.studioMember.update({
    where: { studioId_userId: { studioId: studio.id, userId } },
    data: { leftAt: now() },
  });
  await record(tx, viewer, { type: "studio.member-left", subject: subjectOf(studio), data: { role, userId } });
}

import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Forbidden, Invalid, NotFound } from "../errors";
import { isOfficial, isSignedIn, studioRoles, type StudioRole, type Viewer } from "../identity";
import { sendInvitation, useInvitation } from "../identity.server";
import { canManage } from "../studios";
import { currentMembers } from "./members.server";
import { lockStudio, studioById, studioOfMember, subjectOf } from "./rows.server";

/** `contact` is a normalised phone number or address. */
export type NewMember = { contact: string; role: StudioRole };

/**
 * Invites a colleague by phone or mail. Owners only. Throws Invalid at `contact` for a member and for
 * somebody whose invitation is still open, Forbidden when sent too often. Returns the invitation's id.
 */
export function inviteMember(viewer: Viewer, studioId: string, { contact, role }: NewMember): Promise<string> {
  return transact(async (tx) => {
    const studio = await studioOfMember(tx, viewer, studioId);
    if (!canManage(viewer, studio)) throw new Forbidden({ key: "studios:error.ownersOnly" });
    await refuseKnown(tx, studioId, contact);
    return sendInvitation(tx, viewer, { target: contact, role, studioId, label: studio.name });
  });
}

/**
 * Invites the first owner of a studio that has none: an import brought it, or its last owner closed the
 * account. Officials only. Throws as above, and Forbidden when an owner is there to invite.
 */
export function inviteOwner(viewer: Viewer, studioId: string, contact: string): Promise<string> {
  return transact(async (tx) => {
    if (!isOfficial(viewer)) throw new NotFound("studio");
    const studio = await studioById(tx, studioId);
    const members = await currentMembers(tx, studioId);
    if (members.some(({ role }) => role === "owner")) throw new Forbidden({ key: "studios:error.hasOwner" });
    await refuseKnown(tx, studioId, contact);
    return sendInvitation(tx, viewer, { target: contact, role: "owner", studioId, label: studio.name });
  });
}

/**
 * Takes the seat in a studio that an invitation's link promises; an owner who is invited as recruiter stays
 * owner. Returns the studio's id. Throws NotFound for a link that is no studio's, Conflict when it was used.
 */
export function joinStudio(viewer: Viewer, token: string): Promise<string> {
  return transact(async (tx) => {
    if (!isSignedIn(viewer)) throw new NotFound("invitation");
    const { userId } = viewer;
    const { studioId, ...invited } = await useInvitation(tx, viewer, token);
    const role = studioRoles.find((known) => known === invited.role);
    if (!studioId || !role) throw new NotFound("invitation");
    const studio = await lockStudio(tx, studioId);
    const own = (await currentMembers(tx, studioId)).find((member) => member.userId === userId);
    if (own?.role === role || own?.role === "owner") return studioId;
    await tx.studioMember.upsert({
      where: { studioId_userId: { studioId, userId } },
      create: { studioId, userId, role, joinedAt: now() },
      update: { role, leftAt: null, ...(own ? {} : { joinedAt: now() }) },
    });
    const type = own ? "studio.role-changed" : "studio.member-joined";
    await record(tx, viewer, { type, subject: subjectOf(studio), data: { role, userId } });
    return studioId;
  });
}

async function refuseKnown(tx: Tx, studioId: string, contact: string) {
  const member = await tx.studioMember.findFirst({
    where: { studioId, leftAt: null, user: { OR: [{ email: contact }, { phone: contact }] } },
    select: { userId: true },
  });
  const invitation = await tx.invitation.findFirst({
    where: { studioId, target: contact, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true },
  });
  if (member) throw new Invalid({ contact: { key: "studios:error.memberAlready" } });
  if (invitation) throw new Invalid({ contact: { key: "studios:error.invited" } });
}

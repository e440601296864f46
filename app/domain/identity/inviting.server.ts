import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import { readLink, signLink } from "~/adapters/links.server";
import { translator } from "~/adapters/words.server";
import { record, transact } from "../audit.server";
import { Conflict, Forbidden, NotFound } from "../errors";
import {
  canManageSeats,
  isInvited,
  isOwner,
  isSignedIn,
  officeRoles,
  type OfficeRole,
  type StudioRole,
  type Viewer,
} from "../identity";
import { queueLetter } from "./letters.server";
import { takeAttempt } from "./limits.server";
import { ownRow } from "./people.server";
import { giveSeat } from "./seats.server";
import { isId } from "./verifications.server";

const DAYS = 7;
const PURPOSE = "invitation";

export type InvitationRole = StudioRole | OfficeRole;

/** `target` is a normalised contact; `label` names what the person is invited to, in the letter and the log. */
export type NewInvitation = { target: string; role: InvitationRole; studioId?: string; label: string };

/**
 * Invites somebody to a studio or to the office, in the caller's transaction: the caller has checked that
 * the viewer may. The letter's link is signed, works once and for seven days. Returns the invitation's id.
 */
export async function sendInvitation(
  tx: Tx,
  viewer: Viewer,
  { target, role, studioId, label }: NewInvitation,
): Promise<string> {
  const inviter = await ownRow(tx, viewer);
  await takeAttempt(["invitation:sender", inviter.id], ["code:contact", target]);
  const expiresAt = new Date(now().getTime() + DAYS * 86_400_000);
  const row = { target, role, studioId: studioId ?? null, invitedBy: inviter.id, expiresAt, createdAt: now() };
  const { id, version } = await tx.invitation.create({ data: row, select: { id: true, version: true } });
  const token = signLink({ id, purpose: PURPOSE, expires: expiresAt, version });
  await queueLetter(tx, {
    key: `invitation:${id}`,
    letter: "invitation",
    to: target,
    locale: viewer.locale,
    path: `/account/invitations/${token}`,
    values: { inviter: inviter.name, label, role: translator(viewer.locale)(`account:role.${role}`), days: DAYS },
  });
  await record(tx, viewer, {
    type: "invitation.sent",
    subject: { type: "invitation", id, label },
    data: { role, studioId },
  });
  return id;
}

/** Invites an official. Administrators only; for others there is no such thing. Throws Forbidden when sent too often. */
export async function inviteOfficial(viewer: Viewer, input: { contact: string; role: OfficeRole }): Promise<string> {
  if (!canManageSeats(viewer)) throw new NotFound("seats");
  const label = translator(viewer.locale)("account:office");
  return transact((tx) => sendInvitation(tx, viewer, { target: input.contact, role: input.role, label }));
}

/** An invitation as the person who holds its link sees it. */
export type Invitation = {
  id: string;
  role: InvitationRole;
  studioId: string | null;
  studioName: string | null;
  inviter: string;
  target: string;
  expiresAt: Date;
  state: "open" | "accepted" | "revoked";
  /** Whether the viewer may accept it; null for somebody who has yet to log in. */
  forViewer: boolean | null;
};

/** The invitation behind a link; null when the link was not signed by us or is over. */
export async function getInvitation(viewer: Viewer, token: string): Promise<Invitation | null> {
  const link = readLink(token, PURPOSE);
  if (!link) return null;
  const row = await db().invitation.findUnique({
    where: { id: link.id, version: link.version },
    select: {
      id: true,
      role: true,
      studioId: true,
      target: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      inviter: { select: { name: true } },
      studio: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { acceptedAt, revokedAt, inviter, studio, role, ...rest } = row;
  const person = isSignedIn(viewer) ? await ownRow(db(), viewer) : null;
  return {
    ...rest,
    role: role as InvitationRole,
    inviter: inviter.name,
    studioName: studio?.name ?? null,
    state: revokedAt ? "revoked" : acceptedAt ? "accepted" : "open",
    forViewer: person && isInvited(row, person),
  };
}

/**
 * Uses an invitation up, in the caller's transaction; what it promises is the caller's to give. Throws
 * NotFound, Forbidden for another's seat, Conflict when it was revoked or used meanwhile.
 */
export async function useInvitation(
  tx: Tx,
  viewer: Viewer,
  token: string,
): Promise<{ role: InvitationRole; studioId: string | null; invitedBy: string }> {
  const link = readLink(token, PURPOSE);
  if (!link) throw new NotFound("invitation");
  const person = await ownRow(tx, viewer);
  const [used] = await tx.invitation.updateManyAndReturn({
    where: { id: link.id, version: link.version, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    data: { acceptedAt: now(), acceptedBy: person.id },
    select: { id: true, role: true, studioId: true, invitedBy: true, target: true },
  });
  if (!used) throw new Conflict({ key: "account:error.invitationOver" });
  if (!isInvited(used, person)) throw new Forbidden({ key: "account:error.invitationOfAnother" });
  const { id, studioId, invitedBy } = used;
  const role = used.role as InvitationRole;
  const subject = { type: "invitation" as const, id, label: person.name };
  await record(tx, viewer, { type: "invitation.accepted", subject, data: { role, studioId: studioId ?? undefined } });
  return { role, studioId, invitedBy };
}

/** Takes the seat in the office that the viewer was invited to. Throws as useInvitation does. */
export async function acceptInvitation(viewer: Viewer, token: string) {
  await transact(async (tx) => {
    const { role, studioId, invitedBy } = await useInvitation(tx, viewer, token);
    const seat = officeRoles.find((known) => known === role);
    if (studioId || !seat || !viewer.userId) throw new NotFound("invitation");
    await giveSeat(tx, viewer, { userId: viewer.userId, role: seat, by: invitedBy });
  });
}

/** An invitation that waits for its answer, as who may revoke it sees it. */
export type OpenInvitation = {
  id: string;
  target: string;
  role: InvitationRole;
  inviter: string;
  createdAt: Date;
  expiresAt: Date;
};

const canManage = (viewer: Viewer, studioId: string | null) =>
  studioId ? isOwner(viewer, studioId) : canManageSeats(viewer);

/** Invitations still open: of a studio, for its owners; of the office (null), for administrators. */
export async function listOpenInvitations(viewer: Viewer, studioId: string | null): Promise<OpenInvitation[]> {
  if (!canManage(viewer, studioId)) throw new NotFound("invitations");
  const rows = await db().invitation.findMany({
    where: { studioId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    select: {
      id: true,
      target: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      inviter: { select: { name: true } },
    },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ role, inviter, ...row }) => ({ ...row, role: role as InvitationRole, inviter: inviter.name }));
}

/**
 * Revokes an open invitation; its link stops working at once. For owners of its studio, or administrators
 * where `studioId` is null. Throws NotFound, Conflict when it was accepted meanwhile.
 */
export async function revokeInvitation(viewer: Viewer, studioId: string | null, id: string) {
  if (!canManage(viewer, studioId)) throw new NotFound("invitations");
  await transact(async (tx) => {
    const invitation = isId(id) && (await tx.invitation.findFirst({ where: { id, studioId }, select: { role: true } }));
    if (!invitation) throw new NotFound("invitation");
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new Conflict({ key: "account:error.invitationOver" });
    const subject = { type: "invitation" as const, id, label: invitation.role };
    await record(tx, viewer, {
      type: "invitation.revoked",
      subject,
      data: { role: invitation.role, studioId: studioId ?? undefined },
    });
  });
}

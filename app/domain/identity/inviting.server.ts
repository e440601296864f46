import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { signLink } from "~/adapters/links.server";
import { translator } from "~/adapters/words.server";
import { record, transact } from "../audit.server";
import { Conflict, Invalid, NotFound } from "../errors";
import { canManageInvitations, canManageSeats, contactKind, isId, type OfficeRole, type Viewer } from "../identity";
import { INVITATION, type InvitationRole } from "./invitations.server";
import { queueLetter } from "./letters.server";
import { takeAttempt } from "./limits.server";
import { ownRow } from "./people.server";

const DAYS = 7;

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
  const token = signLink({ id, purpose: INVITATION, expires: expiresAt, version });
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

/**
 * Invites an official. Administrators only; for others there is no such thing. Throws Invalid at `contact`
 * for who holds the seat or is invited to it already, Forbidden when sent too often.
 */
export async function inviteOfficial(
  viewer: Viewer,
  { contact, role }: { contact: string; role: OfficeRole },
): Promise<string> {
  if (!canManageSeats(viewer)) throw new NotFound("seats");
  return transact(async (tx) => {
    const open = { target: contact, role, studioId: null, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } };
    const seat = { role, revokedAt: null, user: { [contactKind(contact)]: contact } };
    if (await tx.officeSeat.count({ where: seat })) throw new Invalid({ contact: { key: "account:error.seated" } });
    if (await tx.invitation.count({ where: open })) throw new Invalid({ contact: { key: "account:error.invited" } });
    const label = translator(viewer.locale)("account:office");
    return sendInvitation(tx, viewer, { target: contact, role, label });
  });
}

/**
 * Revokes an open invitation; its link stops working at once. For owners of its studio, or administrators
 * where `studioId` is null. Throws NotFound, Conflict when it was accepted meanwhile.
 */
export async function revokeInvitation(viewer: Viewer, studioId: string | null, id: string) {
  if (!canManageInvitations(viewer, studioId)) throw new NotFound("invitations");
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

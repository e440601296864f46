import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import { readLink } from "~/adapters/links.server";
import { record, transact } from "../audit.server";
import { Conflict, Forbidden, NotFound } from "../errors";
import {
  canManageInvitations,
  isInvited,
  isSignedIn,
  officeRoles,
  type OfficeRole,
  type StudioRole,
  type Viewer,
} from "../identity";
import { ownRow } from "./people.server";
import { giveSeat } from "./seats.server";

/** What the links of invitations are signed for. */
export const INVITATION = "invitation";

export type InvitationRole = StudioRole | OfficeRole;

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
  const link = readLink(token, INVITATION);
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
  const link = readLink(token, INVITATION);
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

/** Invitations still open: of a studio, for its owners; of the office (null), for administrators. */
export async function listOpenInvitations(viewer: Viewer, studioId: string | null): Promise<OpenInvitation[]> {
  if (!canManageInvitations(viewer, studioId)) throw new NotFound("invitations");
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

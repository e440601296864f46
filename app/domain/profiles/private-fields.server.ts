import { db } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { NotFound } from "../errors";
import { isId, type Viewer } from "../identity";
import { canViewPrivate, type Rate } from "../profiles";

/** What an official knows of a person before looking at anything private. */
export type ProfileFile = {
  id: string;
  name: string;
  crafts: string[];
  claimed: boolean;
  visibility: string;
  reachable: boolean;
};

/** A person's file in the office, also where their profile is hidden; null for anybody but officials. */
export async function getProfileFile(viewer: Viewer, profileId: string): Promise<ProfileFile | null> {
  if (!canViewPrivate(viewer) || !isId(profileId)) return null;
  const row = await db().profile.findUnique({
    where: { id: profileId },
    select: {
      id: true,
      name: true,
      crafts: true,
      visibility: true,
      contact: true,
      user: { select: { deletedAt: true } },
    },
  });
  if (!row || row.user?.deletedAt) return null;
  const { user, contact, ...rest } = row;
  return { ...rest, claimed: user !== null, reachable: user !== null || contact !== null };
}

export type PrivateFields = { contacts: string[]; rates: Rate[] };

/**
 * Contact and private rates of a person, for an official who says why. The look is an event that names what
 * was seen and the reason. Throws NotFound for anybody else.
 */
export async function viewPrivate(viewer: Viewer, profileId: string, why: string): Promise<PrivateFields> {
  if (!canViewPrivate(viewer) || !isId(profileId)) throw new NotFound("profile");
  return transact(async (tx) => {
    const row = await tx.profile.findUnique({
      where: { id: profileId },
      select: {
        name: true,
        contact: true,
        user: { select: { email: true, phone: true, deletedAt: true } },
        rates: { select: { unit: true, min: true, max: true, audience: true } },
      },
    });
    if (!row || row.user?.deletedAt) throw new NotFound("profile");
    await record(tx, viewer, {
      type: "profile.private-viewed",
      subject: { type: "profile", id: profileId, label: row.name },
      data: { fields: ["contact", "rates"], why },
    });
    const contacts = row.user ? [row.user.phone, row.user.email] : [row.contact];
    return { contacts: contacts.filter((contact) => contact !== null), rates: row.rates as Rate[] };
  });
}

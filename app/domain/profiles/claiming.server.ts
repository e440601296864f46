import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import { readLink, signLink } from "~/adapters/links.server";
import { record, transact } from "../audit.server";
import { Conflict, NotFound } from "../errors";
import { isId, isOfficial, type Viewer } from "../identity";

const DAYS_TO_CLAIM = 60;
const PURPOSE = "profile-claim";

/** What a person sees of a profile before they say that it is theirs. */
export type Claimable = { id: string; name: string; crafts: string[]; homeDivision: string | null; claimed: boolean };

/**
 * A signed token that lets its holder take over an imported profile: to be sent to its contact, or handed over
 * by an official. Throws NotFound for anybody but officials, and for profiles that are somebody's.
 */
export async function claimToken(viewer: Viewer, profileId: string): Promise<string> {
  if (!viewer.system && !isOfficial(viewer)) throw new NotFound("profile");
  const held = isId(profileId) && (await db().profile.count({ where: { id: profileId, userId: null } })) > 0;
  if (!held) throw new NotFound("profile");
  return signLink({ id: profileId, purpose: PURPOSE, expires: new Date(now().getTime() + DAYS_TO_CLAIM * 86_400_000) });
}

/** The profile that a token speaks of, or null when the token is not ours or is over. */
export async function getClaimable(token: string): Promise<Claimable | null> {
  const link = readLink(token, PURPOSE);
  if (!link) return null;
  const row = await db().profile.findUnique({
    where: { id: link.id },
    select: { id: true, name: true, crafts: true, homeDivision: true, userId: true },
  });
  if (!row) return null;
  const { userId, ...rest } = row;
  return { ...rest, claimed: userId !== null };
}

/**
 * Gives an imported profile to the person who holds its link. It is hidden until they publish it themselves,
 * since the consent it was shown under was not theirs. Throws NotFound for a bad token, Conflict where
 * the profile is somebody's already or the viewer has one.
 */
export async function claimProfile(viewer: Viewer & { userId: string }, token: string): Promise<string> {
  const link = readLink(token, PURPOSE);
  if (!link) throw new NotFound("claim");
  return transact(async (tx) => {
    if (await ownsProfile(tx, viewer.userId)) throw new Conflict({ key: "profiles:claim.haveOne" });
    const { count } = await tx.profile.updateMany({
      where: { id: link.id, userId: null },
      data: { userId: viewer.userId, visibility: "hidden", contact: null, updatedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict({ key: "profiles:claim.taken" });
    const { name } = await tx.profile.findUniqueOrThrow({ where: { id: link.id }, select: { name: true } });
    await record(tx, viewer, {
      type: "profile.claimed",
      subject: { type: "profile", id: link.id, label: name },
      data: {},
    });
    return link.id;
  });
}

const ownsProfile = async (tx: Tx, userId: string) => (await tx.profile.count({ where: { userId } })) > 0;

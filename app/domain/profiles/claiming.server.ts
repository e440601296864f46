import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import { settings } from "~/adapters/env.server";
import { readLink, signLink } from "~/adapters/links.server";
import { queueMessage } from "~/adapters/outbox.server";
import { translator } from "~/adapters/words.server";
import { record, transact } from "../audit.server";
import { dayOf } from "../days";
import { Conflict, NotFound } from "../errors";
import { contactKind, isId, isOfficial, type Viewer } from "../identity";

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

/**
 * Sends the link to the contact that came with an imported profile, at most once a day. Throws NotFound for
 * anybody but officials, Conflict where the profile has no contact or is somebody's.
 */
export async function sendClaim(viewer: Viewer, profileId: string): Promise<void> {
  const token = await claimToken(viewer, profileId);
  await transact(async (tx) => {
    const profile = await tx.profile.findFirst({
      where: { id: profileId, userId: null },
      select: { name: true, contact: true },
    });
    if (!profile?.contact) throw new Conflict({ key: "profiles:claim.noContact" });
    await queueInvitation(tx, { id: profileId, contact: profile.contact, name: profile.name, token });
    await record(tx, viewer, {
      type: "profile.claim-sent",
      subject: { type: "profile", id: profileId, label: profile.name },
      data: {},
    });
  });
}

async function queueInvitation(tx: Tx, claim: { id: string; contact: string; name: string; token: string }) {
  // Whom we write to has no account yet, and so no language but the first.
  const t = translator("zh-CN");
  const words = { name: claim.name, link: `${settings().appUrl}/account/claims/${claim.token}`, days: DAYS_TO_CLAIM };
  const mail = contactKind(claim.contact) === "email";
  await queueMessage(tx, {
    key: `claim:${claim.id}:${dayOf(now())}`,
    channel: mail ? "mail" : "sms",
    target: claim.contact,
    subject: mail ? t("profiles:claim.letter.subject", words) : "",
    body: mail ? t("profiles:claim.letter.mail", words) : t("profiles:claim.letter.sms", words),
  });
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

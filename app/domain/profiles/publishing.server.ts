import type * as z from "zod";
import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Invalid } from "../errors";
import type { Viewer } from "../identity";
import { missingForPublication, PUBLICATION_TEXT, type Visibility } from "../profiles";
import type { PublicationForm } from "../profiles.forms";
import { lockOwnAt, type OwnProfile } from "./owning.server";

/** What a published profile shows; contact never is, and each rate has its own audience. */
const published = [
  "name",
  "crafts",
  "headline",
  "bio",
  "skills",
  "genres",
  "languages",
  "home",
  "credits",
  "links",
  "portrait",
  "pictures",
  "clips",
  "availability",
];

/**
 * Shows the viewer's profile to everybody or to verified studios, under a consent of its own, word for word by
 * version (个保法 art. 25), or hides it, which withdraws that consent at once (art. 15). Throws Invalid where
 * the consent is not ticked or the profile says too little, Conflict when it changed after `version`.
 */
export function publishProfile(viewer: Viewer, input: z.output<typeof PublicationForm>): Promise<void> {
  return transact(async (tx) => {
    const own = await lockOwnAt(tx, viewer, input.version);
    if (input.visibility === own.visibility) return;
    if (input.visibility === "hidden") return hide(tx, viewer, own);
    const words = await tx.profile.findUniqueOrThrow({
      where: { id: own.id },
      select: { headline: true, crafts: true },
    });
    const [missing] = missingForPublication(words);
    if (missing) throw new Invalid({ visibility: { key: `profiles:publication.missing.${missing}` } });
    if (!input.consent) throw new Invalid({ consent: { key: "profiles:publication.consentError" } });
    await publish(tx, viewer, own, input.visibility);
  });
}

async function publish(tx: Tx, viewer: Viewer, own: OwnProfile, visibility: Visibility) {
  await withdrawConsent(tx, viewer);
  await tx.consent.create({
    data: {
      userId: viewer.userId,
      kind: "publish-profile",
      recipientId: visibility,
      recipientLabel: visibility === "public" ? "所有人" : "认证机构",
      fields: published,
      textVersion: PUBLICATION_TEXT,
    },
  });
  await show(tx, own, visibility);
  await tx.profile.updateMany({ where: { id: own.id, publishedAt: null }, data: { publishedAt: now() } });
  await record(tx, viewer, { type: "profile.published", subject: subjectOf(own), data: { visibility } });
}

async function hide(tx: Tx, viewer: Viewer, own: OwnProfile) {
  await withdrawConsent(tx, viewer);
  await show(tx, own, "hidden");
  await record(tx, viewer, { type: "profile.hidden", subject: subjectOf(own), data: {} });
}

const subjectOf = (own: OwnProfile) => ({ type: "profile" as const, id: own.id, label: own.name });

async function withdrawConsent(tx: Tx, viewer: Viewer) {
  await tx.consent.updateMany({
    where: { userId: viewer.userId, kind: "publish-profile", withdrawnAt: null },
    data: { withdrawnAt: now() },
  });
}

async function show(tx: Tx, own: OwnProfile, visibility: Visibility) {
  await tx.profile.update({
    where: { id: own.id },
    data: { visibility, version: { increment: 1 }, updatedAt: now() },
  });
}

import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { actsFor, stageAt, type Applicant, type Stage } from "../hiring";
import { isId, type Viewer } from "../identity";
import { getProfile } from "../profiles.server";
import { isAnonymous, toStudio } from "./applicants.server";
import { asBrief, openingColumns } from "./briefs.server";
import { letterColumns, lettersOf } from "./letters.server";
import { markRead } from "./reviewing.server";

/**
 * Opens an application for a member of its studio: notes the first reading, and shows the person as their consent
 * allows. A look at a profile that is otherwise hidden is an event of that profile. Null outside the viewer's studios.
 */
export async function readApplication(viewer: Viewer, studioId: string, id: string) {
  const where = { id, ...toStudio(viewer, studioId) };
  const exists = isId(id) && (await db().application.findFirst({ where, select: { profileId: true } }));
  if (!exists) return null;
  await markRead(viewer, id);
  const application = await getApplicant(viewer, studioId, id);
  const profile = application && !application.gone ? await getProfile(viewer, exists.profileId) : null;
  if (profile?.visibility === "hidden") {
    await transact((tx) =>
      record(tx, viewer, {
        type: "profile.private-viewed",
        subject: { type: "profile", id: profile.id, label: profile.name },
        data: { fields: ["profile"], why: application?.opening.title ?? "" },
      }),
    );
  }
  return application && { ...application, profile };
}
/** An application as its studio sees it, with every edition of its offer and what this member may do; null outside their studios. */
export async function getApplicant(viewer: Viewer, studioId: string, id: string): Promise<Applicant | null> {
  if (!isId(id)) return null;
  const row = await db().application.findFirst({
    where: { id, ...toStudio(viewer, studioId) },
    select: {
      id: true,
      profileId: true,
      stage: true,
      answerBy: true,
      createdAt: true,
      readAt: true,
      answeredAt: true,
      closedAt: true,
      note: true,
      refusalReason: true,
      refusalWords: true,
      version: true,
      profile: { select: { name: true, nameEn: true } },
      opening: { select: openingColumns },
      offers: { select: { ...letterColumns, engagement: { select: { id: true } } } },
    },
  });
  if (!row) return null;
  const { offers, opening, profile, note, profileId: _, ...rest } = row;
  const stored = { ...row, stage: row.stage as Stage, studioId };
  const stage = stageAt(stored, now());
  const gone = isAnonymous(stage);
  return {
    ...rest,
    stage,
    gone,
    person: gone ? null : profile,
    note: gone ? "" : note,
    acts: actsFor(viewer, stored, now()),
    opening: asBrief(opening),
    letters: lettersOf(offers, viewer, row),
    engagementId: offers.find(({ engagement }) => engagement)?.engagement?.id ?? null,
  };
}
/** The application that an offer of this studio answers, or null; for pages about the offer. */
export async function getSentOffer(viewer: Viewer, studioId: string, offerId: string): Promise<Applicant | null> {
  if (!isId(offerId)) return null;
  const row = await db().offer.findFirst({
    where: { id: offerId, application: toStudio(viewer, studioId) },
    select: { applicationId: true },
  });
  return row && getApplicant(viewer, studioId, row.applicationId);
}

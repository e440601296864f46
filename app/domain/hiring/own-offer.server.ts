import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { listClashes } from "../engagements.server";
import { stageAt, type OwnOffer, type Stage } from "../hiring";
import { isId, type Viewer } from "../identity";
import { asBrief, openingColumns } from "./briefs.server";
import { letterColumns, lettersOf } from "./letters.server";

/**
 * An offer to the viewer, as a letter: this edition and what it changes, the newest edition's id, and the engagements of
 * theirs that fall on the same days. Null where it is not theirs.
 */
export async function getOwnOffer(viewer: Viewer, id: string): Promise<OwnOffer | null> {
  if (!viewer.profileId || !isId(id)) return null;
  const row = await db().application.findFirst({
    where: { profileId: viewer.profileId, offers: { some: { id } } },
    select: {
      id: true,
      profileId: true,
      stage: true,
      createdAt: true,
      readAt: true,
      answeredAt: true,
      answerBy: true,
      closedAt: true,
      refusalReason: true,
      profile: { select: { name: true, nameEn: true } },
      opening: { select: openingColumns },
      offers: { select: letterColumns },
    },
  });
  if (!row) return null;
  const { offers, opening, profile, ...application } = row;
  const letters = lettersOf(offers, viewer, row);
  const letter = letters.find((one) => one.id === id)!;
  return {
    letter,
    newestId: letters[0]!.id,
    firstSentAt: letters.at(-1)!.sentAt,
    person: profile,
    opening: asBrief(opening),
    application: { ...application, stage: stageAt({ ...application, stage: application.stage as Stage }, now()) },
    clashes: letter.answerable ? await listClashes(viewer, letter.terms.startDate, letter.terms.endDate) : [],
  };
}

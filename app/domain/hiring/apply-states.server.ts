import { db } from "~/adapters/db.server";
import { stageAt, type ApplyState, type Stage } from "../hiring";
import { now } from "~/adapters/clock";
import { isMember, type Viewer } from "../identity";

/** What this viewer can do about an opening they look at: for the box beside its facts. */
export async function getApplyState(
  viewer: Viewer,
  opening: { id: string; studioId: string; open: boolean },
): Promise<ApplyState> {
  const { profileId } = viewer;
  const own = profileId
    ? await db().application.findUnique({
        where: { profileId_openingId: { profileId, openingId: opening.id } },
        select: { id: true, stage: true, createdAt: true, answerBy: true },
      })
    : null;
  if (own) {
    const stage = stageAt({ ...own, stage: own.stage as Stage }, now());
    return { kind: "applied", applicationId: own.id, stage, sentAt: own.createdAt, answerBy: own.answerBy };
  }
  if (isMember(viewer, opening.studioId)) return { kind: "own-studio" };
  if (!opening.open) return { kind: "closed" };
  if (!viewer.userId) return { kind: "signed-out" };
  return { kind: profileId ? "open" : "no-profile" };
}

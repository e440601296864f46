import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { listEvents } from "../audit.server";
import { dayOf, daysBetween } from "../days";
import { NotFound } from "../errors";
import { isId, isOfficial, type Viewer } from "../identity";
import { canVerify, isWaiting, standingOn } from "../studios";
import { withDays } from "./rows.server";

/**
 * All that the office knows of a studio: registration, papers, members, verification, and what happened to
 * it, newest first. Throws NotFound for anyone but officials.
 */
export async function getStudioFile(viewer: Viewer, id: string) {
  if (!isOfficial(viewer) || !isId(id)) throw new NotFound("studio");
  const [row, events] = await Promise.all([
    db().studio.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        nameEn: true,
        creditCode: true,
        division: true,
        size: true,
        website: true,
        about: true,
        status: true,
        submittedAt: true,
        verifiedAt: true,
        verifiedUntil: true,
        verifiedBy: true,
        evidenceNote: true,
        refusalReason: true,
        refusalWords: true,
        version: true,
        createdAt: true,
        documents: {
          select: { id: true, kind: true, fileName: true, mime: true, bytes: true, uploadedAt: true },
          orderBy: { uploadedAt: "desc" },
        },
        members: {
          where: { leftAt: null },
          select: { userId: true, role: true, joinedAt: true, user: { select: { name: true } } },
          orderBy: { joinedAt: "asc" },
        },
      },
    }),
    listEvents(viewer, "studio", id),
  ]);
  if (!row) throw new NotFound("studio");
  const today = dayOf(now());
  const { members, ...studio } = withDays(row);
  return {
    ...studio,
    members: members.map(({ user, ...member }) => ({ ...member, name: user.name })),
    standing: standingOn(studio, today),
    submittedOn: studio.submittedAt && dayOf(studio.submittedAt),
    verifiedOn: studio.verifiedAt && dayOf(studio.verifiedAt),
    waiting: isWaiting(studio),
    waitedDays: isWaiting(studio) && studio.submittedAt ? daysBetween(dayOf(studio.submittedAt), today) : null,
    decidable: canVerify(viewer, studio),
    events: events.reverse().map(({ id: number, type, actorLabel, data, occurredAt }) => ({
      id: String(number),
      type,
      by: actorLabel,
      data,
      at: occurredAt,
    })),
  };
}
export type StudioFile = Awaited<ReturnType<typeof getStudioFile>>;

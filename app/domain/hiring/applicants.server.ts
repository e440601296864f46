import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { applicantGroups, stageAt, stagesOf, type ApplicantGroup, type ApplicantLine, type Stage } from "../hiring";
import type { Viewer } from "../identity";
import { asBrief, openingColumns } from "./briefs.server";

const PAGE = 30;

/** Applications to a studio the viewer sits in; to any other there are none. */
export const toStudio = (viewer: Viewer, studioId: string, openingId?: string): Prisma.ApplicationWhereInput => ({
  opening: {
    AND: [{ studioId }, { studioId: { in: viewer.studios.map((seat) => seat.id) } }],
    ...(openingId && { id: openingId }),
  },
});

/** Whoever took an application back is nobody the studio may look at any longer: their name goes with it. */
export const isAnonymous = (stage: Stage) => stage === "withdrawn";

export type ApplicantFilter = { openingId?: string; group?: ApplicantGroup; page?: number };

/**
 * The applicants of a studio, or of one of its openings; those who wait for an answer first by the promise that runs
 * out first, the others newest first. Thirty a page (from 1); `counts` says how many there are in each group.
 */
export async function listApplicants(
  viewer: Viewer,
  studioId: string,
  { openingId, group = "awaiting", page = 1 }: ApplicantFilter,
) {
  const where = toStudio(viewer, studioId, openingId);
  const [rows, byStage] = await Promise.all([
    db().application.findMany({
      where: { ...where, stage: { in: [...stagesOf[group]] } },
      select: {
        id: true,
        stage: true,
        answerBy: true,
        createdAt: true,
        readAt: true,
        answeredAt: true,
        closedAt: true,
        note: true,
        refusalReason: true,
        profile: { select: { name: true, nameEn: true, headline: true, headlineEn: true, crafts: true } },
        opening: { select: openingColumns },
      },
      orderBy: group === "awaiting" ? { answerBy: "asc" } : { createdAt: "desc" },
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    db().application.groupBy({ by: ["stage"], where, _count: true }),
  ]);
  const countOf = (of: ApplicantGroup) =>
    byStage.filter(({ stage }) => stagesOf[of].includes(stage as Stage)).reduce((sum, { _count }) => sum + _count, 0);
  const counts = Object.fromEntries(applicantGroups.map((of) => [of, countOf(of)])) as Record<ApplicantGroup, number>;
  const items = rows.map(({ opening, profile, note, ...row }): ApplicantLine => {
    const stage = stageAt({ ...row, stage: row.stage as Stage }, now());
    const gone = isAnonymous(stage);
    return { ...row, stage, opening: asBrief(opening), person: gone ? null : profile, note: gone ? "" : note };
  });
  return { items, counts, group, page, pages: Math.ceil(counts[group] / PAGE) };
}

/** For each opening of the viewer's studios: how many applied, how many wait for an answer, how many of them are unread. */
export async function countApplications(viewer: Viewer, openingIds: readonly string[]) {
  const rows = await db().application.groupBy({
    by: ["openingId", "stage"],
    where: { openingId: { in: [...openingIds] }, opening: { studioId: { in: viewer.studios.map((seat) => seat.id) } } },
    _count: true,
  });
  const sum = (id: string, stages: readonly string[] | null) =>
    rows
      .filter(({ openingId, stage }) => openingId === id && (stages === null || stages.includes(stage)))
      .reduce((total, { _count }) => total + _count, 0);
  return Object.fromEntries(
    openingIds.map((id) => [
      id,
      { total: sum(id, null), awaiting: sum(id, stagesOf.awaiting), unread: sum(id, ["received"]) },
    ]),
  );
}

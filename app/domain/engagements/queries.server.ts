import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { dayOf, toColumn, type Day } from "../days";
import { canEnd, endingsOn, stateOn, type EngagementView } from "../engagements";
import { isId, type Viewer } from "../identity";
import { divisionName } from "../vocabulary.server";
import { engagementColumns, typed } from "./rows.server";

const select = {
  ...engagementColumns,
  studioId: true,
  version: true,
  studio: { select: { name: true, nameEn: true } },
  production: { select: { title: true, titleEn: true } },
  profile: { select: { id: true, name: true, nameEn: true } },
} as const satisfies Prisma.EngagementSelect;

type Row = Prisma.EngagementGetPayload<{ select: typeof select }>;

function asView(row: Row, viewer: Viewer, today: Day): EngagementView {
  const engagement = typed(row);
  return {
    ...engagement,
    county: row.division ? divisionName(row.division, viewer.locale) : "",
    state: stateOn(engagement, today),
    endings: canEnd(viewer, engagement) ? endingsOn(engagement, today) : [],
  };
}

async function list(viewer: Viewer, where: Prisma.EngagementWhereInput): Promise<EngagementView[]> {
  const rows = await db().engagement.findMany({ where, select, orderBy: [{ startDate: "desc" }, { number: "desc" }] });
  const today = dayOf(now());
  return rows.map((row) => asView(row, viewer, today));
}

async function first(viewer: Viewer, id: string, where: Prisma.EngagementWhereInput): Promise<EngagementView | null> {
  return isId(id) ? ((await list(viewer, { id, ...where }))[0] ?? null) : null;
}

/** The viewer's own engagements, latest first. */
export async function listEngagementsOf(viewer: Viewer): Promise<EngagementView[]> {
  return viewer.profileId ? list(viewer, { profileId: viewer.profileId }) : [];
}

/** One of the viewer's own engagements, or null. */
export async function getOwnEngagement(viewer: Viewer, id: string): Promise<EngagementView | null> {
  return viewer.profileId ? first(viewer, id, { profileId: viewer.profileId }) : null;
}

const ofStudio = (viewer: Viewer, studioId: string) => ({
  AND: [{ studioId }, { studioId: { in: viewer.studios.map((seat) => seat.id) } }],
});

/** All engagements of a studio the viewer sits in, latest first; of another studio there are none. */
export function listStudioEngagements(viewer: Viewer, studioId: string): Promise<EngagementView[]> {
  return list(viewer, ofStudio(viewer, studioId));
}

/** One engagement of a studio the viewer sits in, or null. */
export function getStudioEngagement(viewer: Viewer, studioId: string, id: string): Promise<EngagementView | null> {
  return first(viewer, id, ofStudio(viewer, studioId));
}

/** What the viewer is already engaged for on any day of a range, so that nobody accepts the same day twice unknowing. */
export async function listClashes(viewer: Viewer, from: Day, to: Day): Promise<EngagementView[]> {
  if (!viewer.profileId) return [];
  return list(viewer, {
    profileId: viewer.profileId,
    status: "agreed",
    startDate: { lte: toColumn(to) },
    OR: [{ endDate: null }, { endDate: { gte: toColumn(from) } }],
  });
}

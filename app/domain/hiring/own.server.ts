import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { actsFor, canWithdrawConsent, openStages, stageAt, type OwnApplication, type Stage } from "../hiring";
import { isId, type Viewer } from "../identity";
import { asBrief, openingColumns } from "./briefs.server";
import { letterColumns, lettersOf } from "./letters.server";

const columns = {
  id: true,
  profileId: true,
  stage: true,
  note: true,
  createdAt: true,
  readAt: true,
  answeredAt: true,
  answerBy: true,
  closedAt: true,
  refusalReason: true,
  refusalWords: true,
  version: true,
  opening: { select: openingColumns },
  consent: { select: { recipientLabel: true, fields: true, givenAt: true, withdrawnAt: true } },
  offers: { select: { ...letterColumns, engagement: { select: { id: true } } } },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof columns }>;

function asOwn(row: Row, viewer: Viewer): OwnApplication {
  const { offers, opening, ...rest } = row;
  const stored = { ...rest, stage: row.stage as Stage, studioId: opening.studioId };
  return {
    ...rest,
    stage: stageAt(stored, now()),
    acts: actsFor(viewer, stored, now()),
    consentRevocable: canWithdrawConsent(viewer, stored) && row.consent?.withdrawnAt === null,
    opening: asBrief(opening),
    letters: lettersOf(offers, viewer, row),
    engagementId: offers.find(({ engagement }) => engagement)?.engagement?.id ?? null,
  };
}

async function list(viewer: Viewer, where: Prisma.ApplicationWhereInput): Promise<OwnApplication[]> {
  if (!viewer.profileId) return [];
  const rows = await db().application.findMany({
    where: { ...where, profileId: viewer.profileId },
    select: columns,
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => asOwn(row, viewer));
}

/** All applications of the viewer, newest first, with where each stands and its offers. */
export const listApplications = (viewer: Viewer) => list(viewer, {});

/** The viewer's applications that are still under way. */
export async function listOpenApplications(viewer: Viewer): Promise<OwnApplication[]> {
  const own = await list(viewer, { stage: { in: openStages } });
  return own.filter(({ stage }) => openStages.includes(stage));
}

/** One application of the viewer, or null. */
export async function getOwnApplication(viewer: Viewer, id: string): Promise<OwnApplication | null> {
  return isId(id) ? ((await list(viewer, { id }))[0] ?? null) : null;
}

/** Applications of the viewer with an offer that waits for their answer, the one that runs out first first. */
export async function listOffersToAnswer(viewer: Viewer) {
  const own = await list(viewer, { stage: "offered" });
  return own
    .flatMap(({ letters, opening, id }) =>
      letters.filter(({ answerable }) => answerable).map((letter) => ({ applicationId: id, opening, letter })),
    )
    .sort((a, b) => a.letter.expiresAt.getTime() - b.letter.expiresAt.getTime());
}

import { now } from "~/adapters/clock";
import type { Prisma, Tx } from "~/adapters/db.server";
import { Conflict, Forbidden, NotFound } from "../errors";
import { actsFor, stageAfter, stageAt, type Act, type Stage } from "../hiring";
import { isId, type Viewer } from "../identity";

const columns = {
  id: true,
  stage: true,
  answerBy: true,
  answeredAt: true,
  version: true,
  profileId: true,
  consentId: true,
  openingId: true,
  profile: { select: { name: true } },
  opening: { select: { title: true, studioId: true } },
} as const satisfies Prisma.ApplicationSelect;

/** An application as commands need it. */
export type ApplicationRow = Awaited<ReturnType<typeof applicationFor>>;

/** Applications that exist for this viewer: their own, and those to studios they sit in. */
export const visibleTo = (viewer: Viewer): Prisma.ApplicationWhereInput => ({
  OR: [
    ...(viewer.profileId ? [{ profileId: viewer.profileId }] : []),
    { opening: { studioId: { in: viewer.studios.map((seat) => seat.id) } } },
  ],
});

/** The application, if it exists for this viewer; else NotFound. */
export async function applicationFor(tx: Tx, viewer: Viewer, id: string) {
  if (!isId(id)) throw new NotFound("application");
  return applicationWhere(tx, { id, AND: visibleTo(viewer) });
}

/** The application, for the machine itself. */
export const applicationOf = (tx: Tx, id: string) => applicationWhere(tx, { id });

async function applicationWhere(tx: Tx, where: Prisma.ApplicationWhereInput) {
  const row = await tx.application.findFirst({ where, select: columns });
  if (!row) throw new NotFound("application");
  const { opening, stage, ...rest } = row;
  return { ...rest, stage: stage as Stage, studioId: opening.studioId, openingTitle: opening.title };
}

/** How the log names an application. */
export const subjectOf = (application: { id: string; profile: { name: string }; openingTitle: string }) => ({
  type: "application" as const,
  id: application.id,
  label: `${application.profile.name}，${application.openingTitle}`,
});

/** Somebody was faster: says where the application stands now. */
export const overtaken = (stage: Stage) => new Conflict({ key: `hiring:conflict.${stage}` });

type Step = { act: Act; data?: Prisma.ApplicationUncheckedUpdateManyInput };

/**
 * Moves an application by an act of this viewer, from the version that was seen, and writes what goes with
 * it. Throws Conflict saying where it stands when somebody was faster, Forbidden when this viewer has no such act.
 */
export async function advance(tx: Tx, viewer: Viewer, application: ApplicationRow, step: Step & { version: number }) {
  const stage = stageAt(application, now());
  if (stageAfter(stage, step.act) === null || step.version !== application.version) throw overtaken(stage);
  if (!actsFor(viewer, application, now()).includes(step.act)) throw new Forbidden({ key: "hiring:error.notYours" });
  await move(tx, application, step);
}

/** The bare step, for acts whose right was settled otherwise. Throws Conflict when the row has moved meanwhile. */
export async function move(tx: Tx, application: Pick<ApplicationRow, "id" | "stage" | "version">, { act, data }: Step) {
  const { id, stage, version } = application;
  const to = stageAfter(stage, act);
  if (to === null) throw overtaken(stage);
  const { count } = await tx.application.updateMany({
    where: { id, stage, version },
    data: { ...data, stage: to, version: { increment: 1 }, updatedAt: now() },
  });
  if (count === 1) return;
  const row = await tx.application.findUnique({ where: { id }, select: { stage: true } });
  throw overtaken((row?.stage ?? stage) as Stage);
}

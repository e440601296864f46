import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { addDays, dayOf, daysBetween, toColumn, type Day } from "../days";
import { NotFound } from "../errors";
import { isOfficial, type Viewer } from "../identity";
import { isWaiting, REMINDER_DAYS, standingOn, type QueueState } from "../studios";
import { containing, withDays } from "./rows.server";

const PAGE_SIZE = 50;

function requireOffice(viewer: Viewer) {
  if (!isOfficial(viewer)) throw new NotFound("office");
}

/** The rows that each state of the queue counts; `expiring` and a renewal are verified as well. */
function rowsOf(state: QueueState, today: Day): Prisma.StudioWhereInput {
  const [from, soon] = [toColumn(today), toColumn(addDays(today, REMINDER_DAYS[0]))];
  switch (state) {
    case "waiting":
      return {
        OR: [{ status: "waiting" }, { status: "verified", submittedAt: { gt: db().studio.fields.verifiedAt } }],
      };
    case "verified":
      return { status: "verified", verifiedUntil: { gte: from } };
    case "expiring":
      return { status: "verified", verifiedUntil: { gte: from, lte: soon } };
    case "lapsed":
      return { OR: [{ status: "lapsed" }, { status: "verified", verifiedUntil: { lt: from } }] };
    default:
      return { status: state };
  }
}

const orders: Record<QueueState, Prisma.StudioOrderByWithRelationInput[]> = {
  waiting: [{ submittedAt: "asc" }],
  verified: [{ verifiedUntil: "asc" }],
  expiring: [{ verifiedUntil: "asc" }],
  lapsed: [{ verifiedUntil: "desc" }],
  refused: [{ updatedAt: "desc" }],
  draft: [{ createdAt: "desc" }],
};

const queueColumns = {
  id: true,
  name: true,
  creditCode: true,
  division: true,
  status: true,
  submittedAt: true,
  verifiedAt: true,
  verifiedUntil: true,
  verifiedBy: true,
  refusalReason: true,
  createdAt: true,
} satisfies Prisma.StudioSelect;

const asQueued = (row: Prisma.StudioGetPayload<{ select: typeof queueColumns }>, today: Day) => {
  const studio = withDays(row);
  return {
    ...studio,
    standing: standingOn(studio, today),
    waitedDays: isWaiting(studio) && studio.submittedAt ? daysBetween(dayOf(studio.submittedAt), today) : null,
    verifiedOn: studio.verifiedAt && dayOf(studio.verifiedAt),
  };
};
export type QueuedStudio = ReturnType<typeof asQueued>;

export type Queue = {
  items: QueuedStudio[];
  total: number;
  page: number;
  pages: number;
  counts: Record<QueueState, number>;
};

/** Studios in one state whose name or credit code holds the words, the most pressing first, and how many are in each. Officials only. */
export async function listQueue(
  viewer: Viewer,
  { state, q = "", page = 1 }: { state: QueueState; q?: string; page?: number },
): Promise<Queue> {
  requireOffice(viewer);
  const today = dayOf(now());
  const words = containing(q);
  const search: Prisma.StudioWhereInput = q.trim() === "" ? {} : { OR: [{ name: words }, { creditCode: words }] };
  const where = { AND: [rowsOf(state, today), search] };
  const [counts, rows] = await Promise.all([
    countQueue(viewer, search),
    db().studio.findMany({
      where,
      orderBy: [...orders[state], { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: queueColumns,
    }),
  ]);
  const total = counts[state];
  return {
    items: rows.map((row) => asQueued(row, today)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    counts,
  };
}

/** How many studios are in each state of the queue. Officials only. */
export async function countQueue(
  viewer: Viewer,
  search: Prisma.StudioWhereInput = {},
): Promise<Record<QueueState, number>> {
  requireOffice(viewer);
  const today = dayOf(now());
  const states = Object.keys(orders) as QueueState[];
  const counts = await Promise.all(
    states.map((state) => db().studio.count({ where: { AND: [rowsOf(state, today), search] } })),
  );
  return Object.fromEntries(states.map((state, index) => [state, counts[index]!])) as Record<QueueState, number>;
}

/** The first rows of a state, for the office's page of today. */
export async function peekQueue(viewer: Viewer, state: QueueState, take: number): Promise<QueuedStudio[]> {
  requireOffice(viewer);
  const today = dayOf(now());
  const rows = await db().studio.findMany({
    where: rowsOf(state, today),
    orderBy: [...orders[state], { id: "asc" }],
    take,
    select: queueColumns,
  });
  return rows.map((row) => asQueued(row, today));
}

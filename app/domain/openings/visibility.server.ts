import { now } from "~/adapters/clock";
import type { Prisma } from "~/adapters/db.server";
import { dayOf, toColumn } from "../days";
import { isId, type Viewer } from "../identity";
import { verifiedToday } from "../studios.server";

/** An address may name anything; what is no id names nothing. */
export const only = (id: string) => ({ in: isId(id) ? [id] : [] });

/** Openings that are, or once were, public: of a studio that is verified today. */
export const publicOpenings = () =>
  ({ status: { in: ["published", "closed"] }, studio: verifiedToday() }) satisfies Prisma.OpeningWhereInput;

/** Openings that people may apply for today. */
export const openToday = () => {
  const valid = { gte: toColumn(dayOf(now())) };
  return {
    status: "published",
    studio: verifiedToday(),
    OR: [
      { applyBy: valid },
      { applyBy: null, endDate: valid },
      { applyBy: null, endDate: null, startDate: valid },
      { applyBy: null, endDate: null, startDate: null },
    ],
  } satisfies Prisma.OpeningWhereInput;
};

/** What a viewer may see: the public ones, and everything of their own studios. */
export const visibleTo = (viewer: Viewer): Prisma.OpeningWhereInput =>
  viewer.system ? {} : { OR: [publicOpenings(), { studioId: { in: viewer.studios.map(({ id }) => id) } }] };

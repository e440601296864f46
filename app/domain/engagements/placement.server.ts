import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { listEvents, record, transact } from "../audit.server";
import { dayOf, fromColumn } from "../days";
import { daysOf, engagementNumber, originOf, stateOn } from "../engagements";
import { isId, type Viewer } from "../identity";
import { divisionName } from "../vocabulary.server";
import { requireLedger } from "./placements.server";
import { engagementColumns, typed } from "./rows.server";

/** What of a placement is the person's own affair. */
const privateFields = ["pay", "homeAtHire"];

const select = {
  ...engagementColumns,
  homeAtHire: true,
  source: true,
  publishedOn: true,
  offerId: true,
  profile: { select: { id: true, name: true, nameEn: true } },
  studio: { select: { id: true, name: true, nameEn: true } },
  production: { select: { title: true, titleEn: true, filingNumber: true } },
} as const satisfies Prisma.EngagementSelect;

/**
 * One placement with its exact pay and what happened to it, oldest first; null where there is none.
 * Officials only; each look is an event of the person's profile. Throws NotFound for anyone else.
 */
export async function getPlacement(viewer: Viewer, id: string) {
  requireLedger(viewer);
  if (!isId(id)) return null;
  const row = await db().engagement.findUnique({ where: { id }, select });
  if (!row) return null;
  await transact((tx) =>
    record(tx, viewer, {
      type: "profile.private-viewed",
      subject: { type: "profile", id: row.profile.id, label: row.profile.name },
      data: { fields: privateFields, why: engagementNumber(row.number) },
    }),
  );
  const [own, ofOffer] = await Promise.all([
    listEvents(viewer, "engagement", id),
    row.offerId ? listEvents(viewer, "offer", row.offerId) : [],
  ]);
  const engagement = typed(row);
  const today = dayOf(now());
  return {
    ...engagement,
    publishedOn: fromColumn(row.publishedOn),
    county: row.division ? divisionName(row.division, viewer.locale) : "",
    home: row.homeAtHire ? divisionName(row.homeAtHire, viewer.locale, { full: true }) : "",
    origin: originOf(row.homeAtHire),
    state: stateOn(engagement, today),
    days: daysOf(engagement, today),
    history: [...ofOffer, ...own]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id: number, type, actorLabel, occurredAt }) => ({
        id: String(number),
        type,
        by: actorLabel,
        at: occurredAt,
      })),
  };
}

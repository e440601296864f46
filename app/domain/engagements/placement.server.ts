import { db } from "~/adapters/db.server";
import { listEvents, record, transact } from "../audit.server";
import { dayOf, fromColumn } from "../days";
import { daysOf, engagementNumber, originOf, stateOn, type EngagementStatus } from "../engagements";
import { isId, type Viewer } from "../identity";
import { now } from "~/adapters/clock";
import { divisionName } from "../vocabulary.server";
import { requireLedger } from "./placements.server";

/** What of a placement is the person's own affair. */
const privateFields = ["pay", "homeAtHire"];

/**
 * One placement with its exact pay and what happened to it, oldest first; null where there is none.
 * Officials only; each look is an event of the person's profile. Throws NotFound for anyone else.
 */
export async function getPlacement(viewer: Viewer, id: string) {
  requireLedger(viewer);
  if (!isId(id)) return null;
  const row = await db().engagement.findUnique({
    where: { id },
    select: {
      id: true,
      number: true,
      role: true,
      division: true,
      place: true,
      homeAtHire: true,
      startDate: true,
      endDate: true,
      endedOn: true,
      pay: true,
      payUnit: true,
      payMethod: true,
      payCycle: true,
      contractType: true,
      hours: true,
      lodging: true,
      breachTerms: true,
      source: true,
      publishedOn: true,
      acceptedOn: true,
      status: true,
      endingReason: true,
      endingWords: true,
      endedBy: true,
      offerId: true,
      openingId: true,
      profile: { select: { id: true, name: true, nameEn: true } },
      studio: { select: { id: true, name: true, nameEn: true } },
      production: { select: { title: true, titleEn: true, filingNumber: true } },
    },
  });
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
  const dated = {
    ...row,
    status: row.status as EngagementStatus,
    startDate: fromColumn(row.startDate),
    endDate: fromColumn(row.endDate),
    endedOn: fromColumn(row.endedOn),
    publishedOn: fromColumn(row.publishedOn),
    acceptedOn: fromColumn(row.acceptedOn),
  };
  const today = dayOf(now());
  return {
    ...dated,
    county: row.division ? divisionName(row.division, viewer.locale) : "",
    home: row.homeAtHire ? divisionName(row.homeAtHire, viewer.locale, { full: true }) : "",
    origin: originOf(row.homeAtHire),
    state: stateOn(dated, today),
    days: daysOf(dated, today),
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

export type PlacementView = NonNullable<Awaited<ReturnType<typeof getPlacement>>>;

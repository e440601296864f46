import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { recordAll, transact } from "../audit.server";
import { awaitingStages, stageAfter } from "../hiring";
import { NotFound } from "../errors";
import type { Viewer } from "../identity";
import { endConsents } from "./consents.server";
import { subjectOfOffer } from "./offer-rows.server";
import { subjectOf } from "./rows.server";

// Each batch is a transaction of its own, so that a long list never holds the people who are answering right now.
const BATCH = 200;

/**
 * Expires what ran out of time: offers that nobody answered, whose applications go back to the shortlist, and
 * applications that the studio left unanswered beyond its promise. For the schedule; commands already treat both as
 * expired from their moment on. Returns how many of each. Throws NotFound for anyone but the system.
 */
export async function expireOverdue(viewer: Viewer): Promise<{ offers: number; applications: number }> {
  if (!viewer.system) throw new NotFound("deadlines");
  return {
    offers: await inBatches((tx) => expireOffers(tx, viewer)),
    applications: await inBatches((tx) => expireApplications(tx, viewer)),
  };
}

async function inBatches(expire: (tx: Tx) => Promise<number>): Promise<number> {
  const done = await transact(expire);
  return done < BATCH ? done : done + (await inBatches(expire));
}

type Lapsed = { id: string; edition: number; applicationId: string; name: string; openingTitle: string };

async function expireOffers(tx: Tx, viewer: Viewer): Promise<number> {
  // Rows that somebody is answering this moment are theirs; the next run sees what came of it.
  const lapsed = await tx.$queryRaw<Lapsed[]>`
    SELECT offers.id, offers.edition, applications.id AS "applicationId", profiles.name, openings.title AS "openingTitle"
    FROM offers
    JOIN applications ON applications.id = offers.application_id
    JOIN profiles ON profiles.id = applications.profile_id
    JOIN openings ON openings.id = applications.opening_id
    WHERE offers.status = 'sent' AND offers.expires_at <= ${now()} AND applications.stage = 'offered'
    ORDER BY offers.expires_at LIMIT ${BATCH}
    FOR UPDATE OF applications, offers SKIP LOCKED`;
  if (lapsed.length === 0) return 0;
  await tx.offer.updateMany({ where: { id: { in: lapsed.map(({ id }) => id) } }, data: { status: "expired" } });
  await tx.application.updateMany({
    where: { id: { in: lapsed.map(({ applicationId }) => applicationId) } },
    data: { stage: stageAfter("offered", "retract")!, version: { increment: 1 }, updatedAt: now() },
  });
  await recordAll(
    tx,
    viewer,
    lapsed.map(({ id, edition, name, openingTitle }) => ({
      type: "offer.expired",
      subject: subjectOfOffer({ id, edition, application: { profile: { name }, openingTitle } }),
      data: {},
    })),
  );
  return lapsed.length;
}

type Unanswered = { id: string; consentId: string | null; name: string; openingTitle: string };

async function expireApplications(tx: Tx, viewer: Viewer): Promise<number> {
  const unanswered = await tx.$queryRaw<Unanswered[]>`
    SELECT applications.id, applications.consent_id AS "consentId", profiles.name, openings.title AS "openingTitle"
    FROM applications
    JOIN profiles ON profiles.id = applications.profile_id
    JOIN openings ON openings.id = applications.opening_id
    WHERE applications.stage = ANY(${awaitingStages}) AND applications.answer_by <= ${now()}
    ORDER BY applications.answer_by LIMIT ${BATCH}
    FOR UPDATE OF applications SKIP LOCKED`;
  if (unanswered.length === 0) return 0;
  await tx.application.updateMany({
    where: { id: { in: unanswered.map(({ id }) => id) } },
    data: { stage: "expired", closedAt: now(), version: { increment: 1 }, updatedAt: now() },
  });
  await endConsents(
    tx,
    unanswered.map(({ consentId }) => consentId),
  );
  await recordAll(
    tx,
    viewer,
    unanswered.map(({ id, name, openingTitle }) => ({
      type: "application.expired",
      subject: subjectOf({ id, profile: { name }, openingTitle }),
      data: {},
    })),
  );
  return unanswered.length;
}

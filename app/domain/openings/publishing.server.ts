import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record, recordAll, transact } from "../audit.server";
import { dayOf } from "../days";
import { Conflict, Forbidden } from "../errors";
import type { Viewer } from "../identity";
import { canPublish } from "../openings";
import type { OpeningInput } from "../openings.forms";
import { isVerifiedOn } from "../studios";
import { problemsOf, warningsOf } from "./checks";
import { draftsOfProduction, openingOfMember, subjectOf, type OpeningRow } from "./rows.server";
import { refuseIncomplete, reviseOpening } from "./revising.server";

/**
 * Makes a draft public. What was typed is saved first, in a transaction of its own, so that a draft which cannot be
 * published yet is still kept. Throws NotFound; Invalid with the missing terms and the phrases that may not stand,
 * each at its field; Forbidden while the studio is not verified; Conflict when somebody was faster.
 */
export async function publishOpening(viewer: Viewer, id: string, input?: OpeningInput): Promise<void> {
  if (input) await reviseOpening(viewer, id, input);
  await transact(async (tx) => {
    const opening = await openingOfMember(tx, viewer, id);
    if (!canPublish(viewer, opening)) throw new Conflict({ key: "openings:error.notDraft" });
    refuseIncomplete(opening, input?.acknowledged ? [] : warningsOf(opening));
    refuseUnverified(opening);
    await publish(tx, [opening]);
    await record(tx, viewer, { type: "opening.published", subject: subjectOf(opening), data: {} });
  });
}

export type PublishedCrew = { published: number; held: { id: string; title: string }[] };

/**
 * Makes every draft of a production public that is complete and raises no question; says how many, and which stay
 * drafts. Throws NotFound, and Forbidden while the studio is not verified.
 */
export async function publishCrew(viewer: Viewer, productionId: string): Promise<PublishedCrew> {
  return transact(async (tx) => {
    const drafts = await draftsOfProduction(tx, viewer, productionId);
    drafts.forEach(refuseUnverified);
    const ready = drafts.filter(isReady);
    await publish(tx, ready);
    await recordAll(
      tx,
      viewer,
      ready.map((opening) => ({ type: "opening.published", subject: subjectOf(opening), data: {} })),
    );
    return {
      published: ready.length,
      held: drafts.filter((draft) => !ready.includes(draft)).map(({ id, title }) => ({ id, title })),
    };
  });
}

/** Complete, and nothing in it that a person has to decide first. */
export const isReady = (draft: OpeningRow) =>
  Object.keys(problemsOf(draft, dayOf(now()))).length === 0 && warningsOf(draft).length === 0;

function refuseUnverified({ studio }: OpeningRow) {
  if (!isVerifiedOn(studio, dayOf(now()))) throw new Forbidden({ key: "openings:error.unverified" });
}

async function publish(tx: Tx, drafts: OpeningRow[]) {
  const { count } = await tx.opening.updateMany({
    where: { status: "draft", OR: drafts.map(({ id, version }) => ({ id, version })) },
    data: { status: "published", publishedAt: now(), updatedAt: now(), version: { increment: 1 } },
  });
  if (count < drafts.length) throw new Conflict({ key: "openings:error.changed" });
}

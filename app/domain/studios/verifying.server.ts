import { now } from "~/adapters/clock";
import type { Prisma, Tx } from "~/adapters/db.server";
import { listEvents, record, transact } from "../audit.server";
import { dayOf, toColumn } from "../days";
import { Conflict, Forbidden, Invalid, NotFound } from "../errors";
import { isOfficial, type Viewer } from "../identity";
import { canSubmit, canVerify, isVerifiedOn, isWaiting, latestExpiry, missingParts } from "../studios";
import type { StudioApproval, StudioRefusal } from "../studios.forms";
import { studioById, studioOfMember, subjectOf, type StudioRow } from "./rows.server";

/**
 * Hands the studio's papers to the office, for the first time or to renew. A verification that still holds
 * goes on holding meanwhile. Throws Invalid naming what is missing, Forbidden where nothing is to be handed
 * in, Conflict when the form is stale.
 */
export function submitStudio(viewer: Viewer, id: string, { version }: { version: number }): Promise<void> {
  return transact(async (tx) => {
    const studio = await studioOfMember(tx, viewer, id);
    const today = dayOf(now());
    if (isWaiting(studio)) throw new Conflict({ key: "studios:error.waitingAlready" });
    if (!canSubmit(viewer, studio, today)) throw new Forbidden({ key: "studios:error.notNow" });
    const documents = await tx.studioDocument.findMany({
      where: { studioId: id },
      select: { kind: true, uploadedAt: true },
    });
    const [missing] = missingParts({ ...studio, documents });
    if (missing) throw new Invalid({ "": { key: `studios:missing.${missing}` } });
    const status = isVerifiedOn(studio, today) ? "verified" : "waiting";
    await change(tx, studio, version, { status, submittedAt: now(), refusalReason: "", refusalWords: "" });
    await record(tx, viewer, { type: "studio.submitted", subject: subjectOf(studio), data: {} });
  });
}

/**
 * Verifies a studio that waits, with a note of what was seen and the last day of validity. Throws Invalid
 * for a day that has passed or lies more than six months on, Conflict saying what changed since the
 * official opened the page.
 */
export function verifyStudio(viewer: Viewer, id: string, input: StudioApproval): Promise<void> {
  return transact(async (tx) => {
    const studio = await waitingStudio(tx, viewer, id, input.version);
    const today = dayOf(now());
    if (input.verifiedUntil <= today) throw new Invalid({ verifiedUntil: { key: "studios:error.expiryPast" } });
    if (input.verifiedUntil > latestExpiry(today)) {
      throw new Invalid({ verifiedUntil: { key: "studios:error.expiryFar" } });
    }
    await change(tx, studio, input.version, {
      status: "verified",
      verifiedAt: now(),
      verifiedUntil: toColumn(input.verifiedUntil),
      verifiedBy: viewer.name,
      evidenceNote: input.evidenceNote,
      refusalReason: "",
      refusalWords: "",
      remindedOn: null,
    });
    await record(tx, viewer, {
      type: "studio.verified",
      subject: subjectOf(studio),
      data: { until: input.verifiedUntil },
    });
  });
}

/**
 * Sends a studio's papers back with a reason and words. A verification that still holds goes on to its last
 * day; only the renewal is refused. Throws Conflict as above.
 */
export function refuseStudio(viewer: Viewer, id: string, input: StudioRefusal): Promise<void> {
  return transact(async (tx) => {
    const studio = await waitingStudio(tx, viewer, id, input.version);
    const renewal = isVerifiedOn(studio, dayOf(now()));
    await change(tx, studio, input.version, {
      ...(renewal ? { submittedAt: null } : { status: "refused" }),
      refusalReason: input.reason,
      refusalWords: input.words,
    });
    await record(tx, viewer, {
      type: "studio.refused",
      subject: subjectOf(studio),
      data: { reason: input.reason },
    });
  });
}

async function waitingStudio(tx: Tx, viewer: Viewer, id: string, version: number) {
  if (!isOfficial(viewer)) throw new NotFound("studio");
  const studio = await studioById(tx, id);
  if (studio.version !== version || !isWaiting(studio)) throw await whatChanged(viewer, studio);
  if (!canVerify(viewer, studio)) throw new Forbidden({ key: "studios:error.ownStudio" });
  return studio;
}

async function change(tx: Tx, studio: StudioRow, version: number, data: Prisma.StudioUpdateManyMutationInput) {
  const { count } = await tx.studio.updateMany({
    where: { id: studio.id, version, status: studio.status },
    data: { ...data, version: { increment: 1 }, updatedAt: now() },
  });
  if (count === 0) throw new Conflict({ key: "errors:stale" });
}

const registration = ["name", "creditCode"];
const papers = ["licence", "authorisation"];

/** Says what happened to a studio while somebody was deciding on it. */
async function whatChanged(viewer: Viewer, studio: StudioRow): Promise<Conflict> {
  const events = await listEvents(viewer, "studio", studio.id);
  const last = events.findLast(({ type }) => type !== "studio.documents-viewed");
  if (last?.type === "studio.verified" || last?.type === "studio.refused") {
    const key = last.type === "studio.verified" ? "studios:error.alreadyVerified" : "studios:error.alreadyRefused";
    return new Conflict({ key, values: { name: last.actorLabel } });
  }
  const fields = last?.type === "studio.revised" ? (last.data.fields as string[]) : [];
  if (fields.some((field) => registration.includes(field)))
    return new Conflict({ key: "studios:error.changed.registration" });
  if (last?.type === "studio.submitted" || fields.some((field) => papers.includes(field)))
    return new Conflict({ key: "studios:error.changed.papers" });
  return new Conflict({ key: fields.length > 0 ? "studios:error.changed.page" : "studios:error.changed.standing" });
}

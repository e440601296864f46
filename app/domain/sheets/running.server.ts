import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { openFile } from "~/adapters/files.server";
import { record, transact } from "../audit.server";
import { Conflict, NotFound } from "../errors";
import type { Viewer } from "../identity";
import { viewerOfUser } from "../identity.server";
import { recordImportConsent } from "../profiles.server";
import { MOST_PROBLEMS, noRows, type SheetKind, type SheetProblem, type Tally } from "../sheets";
import { bringIn } from "./bringing-in.server";
import { ownSheet } from "./queries.server";
import { UnreadableSheet } from "./reading.server";

/**
 * Starts bringing a previewed sheet in; a job does it, and its page shows how far it is. Throws NotFound for
 * another's, Conflict when it has been started already.
 */
export async function startSheet(viewer: Viewer, id: string, { consent }: { consent: string }) {
  await transact(async (tx) => {
    const sheet = await ownSheet(tx, viewer, id);
    const { count } = await tx.sheet.updateMany({
      where: { id, status: "previewed" },
      data: { ...noRows, status: "running", consent, done: 0, problems: [] },
    });
    if (count === 0) throw new Conflict({ key: "sheets:started" });
    const subject = { type: "sheet", id, label: sheet.fileName } as const;
    await record(tx, viewer, { type: "sheet.started", subject, data: { kind: sheet.kind } });
  });
}

/**
 * Brings a started sheet in: the work of its job. A run that was cut off is taken up where its last batch ended;
 * rows it had brought in and not yet counted are then counted as unchanged.
 */
export async function runSheet(id: string) {
  const sheet = await db().sheet.findUnique({ where: { id, status: "running" } });
  const stored = sheet && (await openFile(sheet.key));
  if (!sheet || !stored) return;
  const viewer = await viewerOfUser(sheet.userId, { locale: "zh-CN", requestId: null });
  const kind = sheet.kind as SheetKind;
  const problems = [...(sheet.problems as SheetProblem[])];
  const before: Tally = {
    created: sheet.created,
    updated: sheet.updated,
    unchanged: sheet.unchanged,
    skipped: sheet.skipped,
  };
  const total = (tally: Tally): Tally => ({
    created: before.created + tally.created,
    updated: before.updated + tally.updated,
    unchanged: before.unchanged + tally.unchanged,
    skipped: before.skipped + tally.skipped,
  });
  const source = { id, label: sheet.fileName };
  const basis = sheet.consent;
  const consentId =
    kind === "profiles" && basis ? await recordImportConsent(viewer, { basis, source: sheet.fileName }) : null;
  const keep = (done: number, tally: Tally) => ({ ...total(tally), done, problems: problems.slice(0, MOST_PROBLEMS) });
  let latest = { ...before };
  try {
    const tally = await bringIn(viewer, {
      kind,
      studioId: sheet.studioId,
      consentId,
      source,
      skip: sheet.done,
      file: stored.read(),
      onProblem: (problem) => problems.push(problem),
      onProgress: async (read, so) => {
        latest = total(so);
        await db().sheet.updateMany({ where: { id }, data: keep(read, so) });
      },
    });
    await finish(viewer, sheet, { status: "done", tally: total(tally) });
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    await finish(viewer, sheet, { status: "failed", tally: latest });
  }
}

async function finish(
  viewer: Viewer,
  sheet: { id: string; fileName: string },
  { status, tally }: { status: string; tally: Tally },
) {
  await transact(async (tx) => {
    const { count } = await tx.sheet.updateMany({
      where: { id: sheet.id, status: "running" },
      data: { ...tally, status, finishedAt: now() },
    });
    if (count === 0) throw new NotFound("sheet");
    const subject = { type: "sheet", id: sheet.id, label: sheet.fileName } as const;
    await record(tx, viewer, { type: "sheet.imported", subject, data: tally });
  });
}

import { db } from "~/adapters/db.server";
import { readLink } from "~/adapters/links.server";
import { record, transact } from "./audit.server";
import { NotFound } from "./errors";
import type { EventType } from "./events";
import type { Viewer } from "./identity";
import { canMute, noticeKinds, valuesIn, type Notice, type NoticeKind, type NoticeTarget } from "./notifications";
import { addressing } from "./notifications/addressing.server";

export { listMessages as listKeptMessages } from "~/adapters/outbox.server";
export { deliverNotifications } from "./notifications/delivering.server";

/** Whether anybody is told of events of this type. */
export const notifies = (type: EventType) => addressing[type] !== undefined;

/** How many notices the viewer has not opened; 0 for the anonymous. */
export async function countUnread(viewer: Viewer): Promise<number> {
  if (!viewer.userId) return 0;
  return db().notification.count({ where: { userId: viewer.userId, readAt: null } });
}

const PAGE = 30;

/** The viewer's notices, by what happened last, 30 a page (from 1), in their language. */
export async function listNotices(
  viewer: Viewer,
  page = 1,
): Promise<{ notices: Notice[]; total: number; pageSize: number }> {
  const where = { userId: viewer.userId ?? undefined };
  if (!viewer.userId) return { notices: [], total: 0, pageSize: PAGE };
  const [rows, total] = await Promise.all([
    db().notification.findMany({
      where,
      // As things happened: jobs run side by side, and a later one may be done first.
      orderBy: [{ eventId: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    db().notification.count({ where }),
  ]);
  return { notices: rows.map((row) => asNotice(row, viewer)), total, pageSize: PAGE };
}

/** Opens one notice of the viewer's own: marks it read and says what it leads to. Throws NotFound. */
export async function openNotice(viewer: Viewer, id: string): Promise<NoticeTarget> {
  const where = { id, userId: viewer.userId ?? "00000000-0000-0000-0000-000000000000" };
  const row = await db().notification.findFirst({ where });
  if (!row) throw new NotFound("notice");
  if (!row.readAt)
    await db().notification.updateMany({ where: { ...where, readAt: null }, data: { readAt: new Date() } });
  return asNotice(row, viewer).to;
}

/** Marks all the viewer's notices read. */
export async function readAllNotices(viewer: Viewer) {
  if (!viewer.userId) return;
  await db().notification.updateMany({ where: { userId: viewer.userId, readAt: null }, data: { readAt: new Date() } });
}

/** The kinds of mail that the viewer turned off. */
export async function listMutedKinds(viewer: Viewer): Promise<NoticeKind[]> {
  if (!viewer.userId) return [];
  const rows = await db().mutedKind.findMany({ where: { userId: viewer.userId }, select: { kind: true } });
  return rows.map(({ kind }) => kind as NoticeKind);
}

/** Sets which kinds of mail the viewer does not want; safety mails cannot be turned off. */
export async function setMutedKinds(viewer: Viewer, kinds: NoticeKind[]) {
  const userId = viewer.userId;
  if (!userId) throw new NotFound("preferences");
  await transact(async (tx) => {
    await tx.mutedKind.deleteMany({ where: { userId } });
    await tx.mutedKind.createMany({ data: kinds.filter(canMute).map((kind) => ({ userId, kind })) });
    const subject = { type: "user", id: userId, label: viewer.name } as const;
    await record(tx, viewer, { type: "user.preferences-changed", subject, data: {} });
  });
}

/** Forgets what a closed account was told, and what it did not want to be told. Doing it again changes nothing. */
export async function forgetNoticesOf(userId: string): Promise<void> {
  const ofClosed = { user: { id: userId, deletedAt: { not: null } } };
  await db().$transaction([
    db().notification.deleteMany({ where: ofClosed }),
    db().mutedKind.deleteMany({ where: ofClosed }),
  ]);
}

/** What an unsubscribing link turns off, or null when it is not ours or is over. */
export function readUnsubscription(token: string): { userId: string; kind: NoticeKind } | null {
  const [userId, kind] = readLink(token, "unsubscribe")?.id.split(":") ?? [];
  const known = noticeKinds.find((candidate) => candidate === kind);
  return userId && known && canMute(known) ? { userId, kind: known } : null;
}

/** Turns mails of one kind off by a link from such a mail; needs no log-in. Throws NotFound for a link that is not ours. */
export async function unsubscribe(viewer: Viewer, token: string): Promise<NoticeKind> {
  const asked = readUnsubscription(token);
  if (!asked) throw new NotFound("unsubscription");
  await transact(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: asked.userId, deletedAt: null },
      select: { id: true, name: true },
    });
    if (!user) throw new NotFound("user");
    await tx.mutedKind.createMany({ data: [asked], skipDuplicates: true });
    const subject = { type: "user", id: user.id, label: user.name } as const;
    await record(tx, viewer, { type: "user.preferences-changed", subject, data: {} });
  });
  return asked.kind;
}

function asNotice(
  row: { id: string; kind: string; sentence: string; data: unknown; createdAt: Date; readAt: Date | null },
  viewer: Viewer,
): Notice {
  const { to, ...values } = row.data as Record<string, string> & { to: NoticeTarget };
  return {
    id: row.id,
    kind: row.kind as NoticeKind,
    sentence: row.sentence,
    values: valuesIn(viewer.locale, values),
    to,
    at: row.createdAt,
    read: row.readAt !== null,
  };
}

import { db } from "~/adapters/db.server";
import type { OfficeRole, StudioRole, Viewer } from "~/domain/identity";
import { viewerOfUser } from "~/domain/identity.server";

export type Person = Viewer & { userId: string };

/** Somebody with an account, and the seats they are given; for what the named cast has no one for. */
export async function person(
  name: string,
  seats: { office?: OfficeRole[]; studio?: { id: string; role?: StudioRole } } = {},
): Promise<Person> {
  const { id } = await db().user.create({ data: { name, email: `${crypto.randomUUID()}@example.com` }, select: { id: true } });
  for (const role of seats.office ?? []) await db().officeSeat.create({ data: { userId: id, role } });
  if (seats.studio) await db().studioMember.create({ data: { userId: id, studioId: seats.studio.id, role: seats.studio.role ?? "owner" } });
  return again({ userId: id });
}

/** The same person as a fresh request would find them. */
export async function again({ userId }: { userId: string }): Promise<Person> {
  return { ...(await viewerOfUser(userId, { locale: "zh-CN", requestId: null })), userId };
}

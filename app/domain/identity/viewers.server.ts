import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { dayOf, fromColumn } from "../days";
import { anonymous, type Locale, type OfficeRole, type StudioRole, type Viewer } from "../identity";
import { readSession } from "./sessions.server";

/**
 * Who holds this session: the viewer, the session's id, and its new end when reading it prolonged it.
 * A session that is unknown or over gives the anonymous viewer.
 */
export async function viewerOfSession(
  sessionId: string | null,
  asked: Asked,
): Promise<{ viewer: Viewer; sessionId: string | null; prolonged: Date | null }> {
  const session = sessionId ? await readSession(sessionId) : null;
  if (!session) return { viewer: { ...anonymous, ...asked }, sessionId: null, prolonged: null };
  return {
    viewer: await viewerOfUser(session.userId, asked),
    sessionId: session.sessionId,
    prolonged: session.prolonged,
  };
}

type Asked = { locale: Locale; requestId: string | null };

/** The viewer that a person is right now: their profile, the studios they sit in, their seats in the office. */
export async function viewerOfUser(userId: string, asked: Asked): Promise<Viewer> {
  const user = await db().user.findUnique({ where: { id: userId, deletedAt: null }, select: standing });
  return user ? asViewer(user, asked) : { ...anonymous, ...asked };
}

/** The viewers that people are right now, each in their own language; whose account is closed is none. */
export async function viewersOfUsers(userIds: string[]): Promise<Map<string, Viewer & { userId: string }>> {
  const users = await db().user.findMany({ where: { id: { in: userIds }, deletedAt: null }, select: standing });
  return new Map(
    users.map((user) => [user.id, asViewer(user, { locale: user.locale as Locale, requestId: null })] as const),
  );
}

const standing = {
  id: true,
  name: true,
  locale: true,
  profile: { select: { id: true } },
  memberships: {
    where: { leftAt: null },
    select: { role: true, studio: { select: { id: true, name: true, status: true, verifiedUntil: true } } },
    orderBy: { joinedAt: "asc" },
  },
  officeSeats: { where: { revokedAt: null }, select: { role: true } },
} satisfies Prisma.UserSelect;

function asViewer(user: Prisma.UserGetPayload<{ select: typeof standing }>, asked: Asked): Viewer & { userId: string } {
  return {
    ...asked,
    userId: user.id,
    name: user.name,
    profileId: user.profile?.id ?? null,
    studios: user.memberships.map(({ role, studio: { verifiedUntil, ...studio } }) => ({
      ...studio,
      // A verification that has run out opens nothing any more, whatever the row still says.
      status:
        studio.status === "verified" && (fromColumn(verifiedUntil) ?? "") < dayOf(now()) ? "lapsed" : studio.status,
      role: role as StudioRole,
    })),
    office: user.officeSeats.map((seat) => seat.role as OfficeRole),
    system: false,
  };
}

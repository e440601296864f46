import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Conflict, NotFound } from "../errors";
import { canManageSeats, isId, type OfficeRole, type Viewer } from "../identity";
import { asSubject } from "./people.server";

/** An official with the seats they hold, oldest first. */
export type Official = { id: string; name: string; seats: { role: OfficeRole; grantedAt: Date }[] };

/** Everybody with a seat in the office. Administrators only; for others the list does not exist. */
export async function listOfficials(viewer: Viewer): Promise<Official[]> {
  if (!canManageSeats(viewer)) throw new NotFound("seats");
  const people = await db().user.findMany({
    where: { deletedAt: null, officeSeats: { some: { revokedAt: null } } },
    select: {
      id: true,
      name: true,
      officeSeats: {
        where: { revokedAt: null },
        select: { role: true, grantedAt: true },
        orderBy: { grantedAt: "asc" },
      },
    },
    orderBy: { createdAt: "asc" },
  });
  return people.map(({ id, name, officeSeats }) => ({
    id,
    name,
    seats: officeSeats.map(({ role, grantedAt }) => ({ role: role as OfficeRole, grantedAt })),
  }));
}

/** Gives a seat, in the caller's transaction: an invitation was accepted, or the machine appoints. A seat held already stays as it is. */
export async function giveSeat(
  tx: Tx,
  viewer: Viewer,
  { userId, role, by }: { userId: string; role: OfficeRole; by: string | null },
) {
  const person = await tx.user.findUnique({ where: { id: userId, deletedAt: null }, select: { id: true, name: true } });
  if (!person) throw new NotFound("person");
  const held = await tx.officeSeat.count({ where: { userId, role, revokedAt: null } });
  if (held) return;
  const seat = { grantedAt: now(), grantedBy: by, revokedAt: null };
  await tx.officeSeat.upsert({
    where: { userId_role: { userId, role } },
    create: { userId, role, ...seat },
    update: seat,
  });
  await record(tx, viewer, { type: "office.seat-granted", subject: asSubject(person), data: { role } });
}

/** Appoints an official by the machine itself: the demonstration world, and the first administrator of an office. */
export async function appointOfficial(viewer: Viewer, input: { userId: string; role: OfficeRole }) {
  if (!viewer.system) throw new NotFound("seats");
  await transact((tx) => giveSeat(tx, viewer, { ...input, by: null }));
}

/**
 * Takes a seat away; the person's open pages lose it with their next request. Throws NotFound for who is no
 * administrator and for a seat nobody holds, Conflict for the last administrator's.
 */
export async function revokeSeat(viewer: Viewer, userId: string, role: OfficeRole) {
  if (!canManageSeats(viewer) || !isId(userId)) throw new NotFound("seats");
  await transact(async (tx) => {
    if (role === "administrator") await keepAnAdministrator(tx, userId);
    const { count } = await tx.officeSeat.updateMany({
      where: { userId, role, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new NotFound("seat");
    const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, name: true } });
    await record(tx, viewer, { type: "office.seat-revoked", subject: asSubject(person), data: { role } });
  });
}

/** Throws Conflict when this person is the only administrator. Holds all administrators' seats until the transaction ends. */
export async function keepAnAdministrator(tx: Tx, userId: string) {
  const seats = await tx.$queryRaw<{ user_id: string }[]>`
    SELECT user_id FROM office_seats WHERE role = 'administrator' AND revoked_at IS NULL ORDER BY user_id FOR UPDATE`;
  if (seats.length === 1 && seats[0]!.user_id === userId)
    throw new Conflict({ key: "account:error.lastAdministrator" });
}

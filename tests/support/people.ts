import { randomUUID } from "node:crypto";
import { db } from "~/adapters/db.server";
import { anonymous, system, type OfficeRole, type Viewer, type Visit } from "~/domain/identity";
import { addPerson, appointOfficial, viewerOfUser, type NewPerson } from "~/domain/identity.server";

export const PASSWORD = "three quiet rivers";

/** A visitor from a network and with a browser of their own. */
export const aVisit = (address: string = randomUUID()): Visit => ({ address, device: "Chrome, Android" });

export const visitor: Viewer = { ...anonymous, requestId: "test" };

/** A person with an account, as the viewer they are. */
export async function aPerson(
  person: Partial<NewPerson> = {},
  ...seats: OfficeRole[]
): Promise<Viewer & { userId: string }> {
  const userId = await addPerson(system, { name: "柳问渠", password: PASSWORD, ...person });
  for (const role of seats) await appointOfficial(system, { userId, role });
  return again(userId);
}

/** The viewer that somebody is by now. */
export async function again(userId: string): Promise<Viewer & { userId: string }> {
  return { ...(await viewerOfUser(userId, { locale: "zh-CN", requestId: "test" })), userId };
}

/** Everything written to a contact, newest first. */
export const lettersTo = (target: string) =>
  db().message.findMany({
    where: { target },
    orderBy: { createdAt: "desc" },
    select: { subject: true, body: true, channel: true },
  });

/** The newest code sent to a contact. */
export async function codeTo(target: string): Promise<string> {
  const [letter] = await lettersTo(target);
  return /\d{6}/.exec(letter?.body ?? "")?.[0] ?? "none";
}

/** The newest link sent to a contact, without the host. */
export async function linkTo(target: string): Promise<URL> {
  const [letter] = await lettersTo(target);
  return new URL(/https?:\S+/.exec(letter?.body ?? "")![0]);
}

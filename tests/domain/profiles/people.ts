import { db } from "~/adapters/db.server";
import type { Viewer } from "~/domain/identity";
import { beginProfile } from "~/domain/profiles.server";
import { again, aPerson } from "../../support/people";

export type Creative = Viewer & { userId: string; profileId: string };

/** A person with a profile that is just begun and hidden. */
export async function creative(name = "柳问渠", craft = "screenwriter"): Promise<Creative> {
  const { userId } = await aPerson({ name, email: `${crypto.randomUUID()}@example.com` });
  const profileId = await beginProfile(await again(userId), { name, craft, home: "" });
  return { ...(await again(userId)), profileId };
}

/** A recruiter of a studio of its own; returns the studio's id with them. */
export async function recruiterOf(status: "verified" | "waiting"): Promise<{ recruiter: Viewer; studioId: string }> {
  const { userId } = await aPerson({ name: "杜予宁" });
  const verified = { verifiedAt: new Date(), verifiedUntil: new Date("2099-01-01") };
  const { id: studioId } = await db().studio.create({
    data: { name: `机构${crypto.randomUUID()}`, status, ...(status === "verified" ? verified : {}) },
    select: { id: true },
  });
  await db().studioMember.create({ data: { userId, studioId, role: "recruiter" } });
  return { recruiter: await again(userId), studioId };
}

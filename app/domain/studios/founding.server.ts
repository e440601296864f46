import { now } from "~/adapters/clock";
import { record, transact } from "../audit.server";
import { Forbidden, Invalid } from "../errors";
import { isSignedIn, type Viewer } from "../identity";
import type { StudioBeginning } from "../studios.forms";
import { isDivision } from "../vocabulary.server";
import { claimNames } from "./naming.server";
import { subjectOf } from "./rows.server";

/** As many studios as one person may hold that no official has looked at: names are not to be hoarded. */
const MOST_UNVERIFIED = 3;

/**
 * Creates a studio, unverified, whose first owner is the viewer. Returns its id. Throws Forbidden for
 * somebody signed out or with three unverified studios already, Invalid for a name, code or place that
 * cannot be taken.
 */
export function beginStudio(viewer: Viewer, input: StudioBeginning, { demo = false } = {}): Promise<string> {
  return transact(async (tx) => {
    if (!isSignedIn(viewer)) throw new Forbidden({ key: "errors:logIn" });
    if (!isDivision(input.division)) throw new Invalid({ division: { key: "errors:chooseOne" } });
    const unverified = await tx.studioMember.count({
      where: { userId: viewer.userId, role: "owner", leftAt: null, studio: { verifiedAt: null } },
    });
    if (unverified >= MOST_UNVERIFIED) {
      throw new Forbidden({ key: "studios:error.tooManyStudios", values: { count: MOST_UNVERIFIED } });
    }
    await claimNames(tx, input);
    const { name, creditCode, division, size } = input;
    const studio = await tx.studio.create({
      data: {
        name,
        creditCode,
        division,
        size,
        demo,
        members: { create: { userId: viewer.userId, role: "owner", joinedAt: now() } },
        createdAt: now(),
        updatedAt: now(),
      },
      select: { id: true, name: true },
    });
    await record(tx, viewer, {
      type: "studio.created",
      subject: subjectOf(studio),
      data: { from: demo ? "world" : "person" },
    });
    return studio.id;
  });
}

import type { SignUpAs, Viewer, Visit } from "../identity";
import { enterByCode } from "./logging-in.server";
import { createSession, type OpenSession } from "./sessions.server";
import { createFromSignUp } from "./signing-up.server";
import { prove, type Proof } from "./verifications.server";

/** Somebody who has just come in: their session, what they signed up as, and the page they were on their way to. */
export type Entered = { session: OpenSession; as: SignUpAs | null; back: string };

/**
 * Ends a sign-up or a log-in by code: the code or the link was right, so the person is let in. Throws
 * NotFound, Invalid at `code`, or Conflict when it was used a moment ago.
 */
export async function confirmEntry(viewer: Viewer, id: string, proof: Proof, visit: Visit): Promise<Entered> {
  const verification = await prove(id, ["sign-up", "log-in"], proof);
  const enter = verification.purpose === "sign-up" ? createFromSignUp : enterByCode;
  const { userId, as, back } = await enter(viewer, verification);
  return { session: await createSession(userId, visit.device), as, back };
}

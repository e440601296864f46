import { getVerification, type Waiting } from "~/domain/identity.server";
import { notFound } from "./found.server";
import { requireViewer, type SignedIn } from "./viewer.server";

/** The viewer and the code of this purpose that their own account waits for; for others there is none. */
export async function requireWaiting(
  request: Request,
  id: string,
  purpose: Waiting["purpose"],
): Promise<{ viewer: SignedIn; waiting: Waiting }> {
  const viewer = await requireViewer(request);
  const waiting = await getVerification(viewer, id);
  if (waiting?.purpose !== purpose) throw notFound();
  return { viewer, waiting };
}

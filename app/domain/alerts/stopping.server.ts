import { now } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { readLink, signLink } from "~/adapters/links.server";
import { record, transact } from "../audit.server";
import { NotFound } from "../errors";
import { isId, type Viewer } from "../identity";
import { asSubject } from "./rows.server";
import { letRest } from "./saving.server";

const PURPOSE = "stop-search";
/** A mail may be found again after a long time. */
const DAYS = 400;

/** The token of an address that stops telling of one search; it opens nothing else. */
export const stopToken = (searchId: string): string =>
  signLink({ id: searchId, purpose: PURPOSE, expires: new Date(now().getTime() + DAYS * 86_400_000) });

/** The search that a link would stop, and whether it is stopped already; null when the link is not ours, or the search is gone. */
export async function readStop(token: string): Promise<{ id: string; name: string; stopped: boolean } | null> {
  const id = readLink(token, PURPOSE)?.id;
  if (!id || !isId(id)) return null;
  const row = await db().savedSearch.findUnique({
    where: { id, user: { deletedAt: null } },
    select: { id: true, name: true, rhythm: true },
  });
  return row && { id: row.id, name: row.name, stopped: row.rhythm === "never" };
}

/**
 * Tells no more of a search, by a link from one of its mails; needs no log-in. The search itself is kept. Run twice
 * it does the same. Throws NotFound as `readStop` gives null.
 */
export async function stopTelling(viewer: Viewer, token: string): Promise<void> {
  const asked = await readStop(token);
  if (!asked) throw new NotFound("saved search");
  await transact(async (tx) => {
    const row = await tx.savedSearch.findUnique({
      where: { id: asked.id },
      select: { id: true, kind: true, rhythm: true },
    });
    if (!row || row.rhythm === "never") return;
    await tx.savedSearch.update({ where: { id: row.id }, data: { rhythm: "never" } });
    await letRest(tx, row.id);
    await record(tx, viewer, { type: "saved-search.stopped", subject: asSubject(row), data: { by: "link" } });
  });
}

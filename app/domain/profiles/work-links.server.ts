import type * as z from "zod";
import { transact } from "../audit.server";
import { Invalid, NotFound } from "../errors";
import type { Viewer } from "../identity";
import { most } from "../profiles";
import type { WorkLinkForm, WorkLinkRevisionForm } from "../profiles.forms";
import { endOf } from "./ordering.server";
import { lockOwn, lockOwnAt, noteRevision, rowId } from "./owning.server";

/** Adds a link to work elsewhere, last in the list. Throws Invalid when the list is full. */
export function addWorkLink(viewer: Viewer, input: z.output<typeof WorkLinkForm>): Promise<string> {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const { count, after } = await endOf(tx, "links", own.id);
    if (count >= most.links) throw new Invalid({ "": { key: "errors:tooMany", values: { count: most.links } } });
    const { id } = await tx.workLink.create({
      data: { ...input, profileId: own.id, position: after },
      select: { id: true },
    });
    await noteRevision(tx, viewer, own, ["links"]);
    return id;
  });
}

export function reviseWorkLink(
  viewer: Viewer,
  id: string,
  { version, ...input }: z.output<typeof WorkLinkRevisionForm>,
) {
  return transact(async (tx) => {
    const own = await lockOwnAt(tx, viewer, version);
    const { count } = await tx.workLink.updateMany({ where: { id: rowId(id), profileId: own.id }, data: input });
    if (count === 0) throw new NotFound("link");
    await noteRevision(tx, viewer, own, ["links"], true);
  });
}

export function removeWorkLink(viewer: Viewer, id: string) {
  return transact(async (tx) => {
    const own = await lockOwn(tx, viewer);
    const { count } = await tx.workLink.deleteMany({ where: { id: rowId(id), profileId: own.id } });
    if (count === 0) throw new NotFound("link");
    await noteRevision(tx, viewer, own, ["links"]);
  });
}

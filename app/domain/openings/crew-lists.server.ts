import { now } from "~/adapters/clock";
import { recordAll, transact } from "../audit.server";
import { Invalid } from "../errors";
import type { Viewer } from "../identity";
import { readCrewList } from "./crew-lines.server";
import { draftOn } from "./drafting.server";
import { productionOfMember } from "./productions.server";
import { subjectOf } from "./rows.server";

/**
 * Begins a draft for every line of a pasted crew list that can be read, in one transaction; the others are left
 * out, as the preview said. Returns how many drafts there are. Throws NotFound, and Invalid when no line is usable.
 */
export async function draftCrew(viewer: Viewer, productionId: string, list: string): Promise<number> {
  const lines = readCrewList(list).filter((line) => line.problem === undefined);
  if (lines.length === 0) throw new Invalid({ list: { key: "posting:crew.error.nothing" } });
  return transact(async (tx) => {
    const production = await productionOfMember(tx, viewer, productionId);
    const drafts = await tx.opening.createManyAndReturn({
      // A moment apart, so that the drafts stay in the order of the list.
      data: lines.map((line, index) => ({
        ...draftOn(production, line),
        createdAt: new Date(now().getTime() + index),
      })),
      select: { id: true, title: true },
    });
    await recordAll(
      tx,
      viewer,
      drafts.map((draft) => ({ type: "opening.drafted", subject: subjectOf(draft), data: { from: "crew-list" } })),
    );
    return drafts.length;
  });
}

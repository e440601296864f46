import { isFinal, type Stage } from "~/domain/hiring";

/** The moments of an application that a line can show. */
export type Passed = {
  stage: Stage;
  createdAt: Date;
  readAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  /** When the first edition of an offer was sent. */
  offeredAt: Date | null;
};

export type StagePoint = { stage: Stage; at: Date | null; state: "done" | "current" | "ahead" | "ended" };

const line = ["received", "in-review", "shortlisted", "offered", "engaged"] as const satisfies readonly Stage[];

/**
 * Where an application stands as points of a line. What was passed over (an offer without a shortlist) is left
 * out; one that ended without a hire ends the line where it stopped.
 */
export function stagePoints(application: Passed): StagePoint[] {
  const { stage, closedAt } = application;
  const moments = momentsOf(application);
  const passed = line.filter((point) => moments[point] !== null);
  if (isFinal(stage) && stage !== "engaged") {
    const done = passed.map((point): StagePoint => ({ stage: point, at: moments[point], state: "done" }));
    return [...done, { stage, at: closedAt, state: "ended" }];
  }
  const here = line.findIndex((point) => point === stage);
  return line.flatMap((point, index): StagePoint[] => {
    if (index > here) return [{ stage: point, at: null, state: "ahead" }];
    if (index === here) return [{ stage: point, at: moments[point], state: "current" }];
    return moments[point] ? [{ stage: point, at: moments[point], state: "done" }] : [];
  });
}

function momentsOf({
  stage,
  createdAt,
  readAt,
  answeredAt,
  closedAt,
  offeredAt,
}: Passed): Record<(typeof line)[number], Date | null> {
  // The first answer was the shortlist, unless it was the offer itself or the refusal.
  const byOffer = offeredAt !== null && answeredAt !== null && answeredAt >= offeredAt;
  const byRefusal = stage === "refused" && answeredAt?.getTime() === closedAt?.getTime();
  return {
    received: createdAt,
    "in-review": readAt,
    shortlisted: byOffer || byRefusal ? null : answeredAt,
    offered: offeredAt,
    engaged: stage === "engaged" ? closedAt : null,
  };
}

/** Where an application stands, in the order in which a lucky one passes through. */
export const stages = [
  "received",
  "in-review",
  "shortlisted",
  "offered",
  "engaged",
  "refused",
  "withdrawn",
  "expired",
] as const;
export type Stage = (typeof stages)[number];

/** What moves it: `retract` is an open offer that is withdrawn, declined or lapses, so that another may follow. */
export const acts = ["read", "shortlist", "offer", "retract", "accept", "refuse", "withdraw", "expire"] as const;
export type Act = (typeof acts)[number];

const paths: Record<Stage, Partial<Record<Act, Stage>>> = {
  received: {
    read: "in-review",
    shortlist: "shortlisted",
    offer: "offered",
    refuse: "refused",
    withdraw: "withdrawn",
    expire: "expired",
  },
  "in-review": {
    shortlist: "shortlisted",
    offer: "offered",
    refuse: "refused",
    withdraw: "withdrawn",
    expire: "expired",
  },
  // Shortlisting is an answer, so the promise no longer runs and nothing expires from here on.
  shortlisted: { offer: "offered", refuse: "refused", withdraw: "withdrawn" },
  offered: { offer: "offered", retract: "shortlisted", accept: "engaged", refuse: "refused", withdraw: "withdrawn" },
  engaged: {},
  refused: {},
  withdrawn: {},
  expired: {},
};

/** The stage after an act, or null where the act has no path. */
export const stageAfter = (stage: Stage, act: Act): Stage | null => paths[stage][act] ?? null;

export const isFinal = (stage: Stage) => Object.keys(paths[stage]).length === 0;
export const openStages = stages.filter((stage) => !isFinal(stage));

/** The studio has not answered yet, and its promise runs. */
export const isAwaiting = (stage: Stage) => stageAfter(stage, "expire") !== null;
export const awaitingStages = stages.filter(isAwaiting);

const HOUR_MS = 3_600_000;

/** The moment until which the studio promised to answer; the first moment at which it is too late. */
export const answerBy = (sentAt: Date, replyHours: number) => new Date(sentAt.getTime() + replyHours * HOUR_MS);

/** The stage at a moment: an application that ran out of time has expired, whether or not the clock's job came by yet. */
export function stageAt(application: { stage: Stage; answerBy: Date }, moment: Date): Stage {
  return isAwaiting(application.stage) && application.answerBy <= moment ? "expired" : application.stage;
}

/** How a studio looks through its applicants. */
export const applicantGroups = ["awaiting", "shortlisted", "offered", "engaged", "over"] as const;
export type ApplicantGroup = (typeof applicantGroups)[number];

export const stagesOf: Record<ApplicantGroup, readonly Stage[]> = {
  awaiting: awaitingStages,
  shortlisted: ["shortlisted"],
  offered: ["offered"],
  engaged: ["engaged"],
  over: ["refused", "withdrawn", "expired"],
};

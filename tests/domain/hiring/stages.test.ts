import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acts,
  actsFor,
  answerBy,
  applicantGroups,
  canAnswer,
  canWithdrawOffer,
  changedLines,
  isAwaiting,
  isFinal,
  openStages,
  stageAfter,
  stageAt,
  stages,
  stagesOf,
  type Act,
  type OfferTerms,
  type Stage,
} from "~/domain/hiring";
import { anonymous, type Viewer } from "~/domain/identity";

const moment = new Date("2026-11-23T01:00:00Z");
const later = new Date(moment.getTime() + 1);

/** Where an application ends up after acts, those without a path being refused. */
const after = (path: Act[]) => path.reduce<Stage>((stage, act) => stageAfter(stage, act) ?? stage, "received");

describe("the stages of an application", () => {
  it("have no path out of a final one, whatever is tried", () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages.filter(isFinal)), fc.constantFrom(...acts), (stage, act) => {
        expect(stageAfter(stage, act)).toBeNull();
      }),
    );
  });

  it("end in exactly these four", () => {
    expect(stages.filter(isFinal)).toEqual(["engaged", "refused", "withdrawn", "expired"]);
  });

  it("lead to an engagement through an offer alone", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (path) => {
        if (after(path) === "engaged") expect(path).toContain("offer");
      }),
    );
  });

  it("never expire once the studio has answered", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (path) => {
        const answered = path.findIndex((act) => act === "shortlist" || act === "offer");
        const stage = after(path.slice(0, answered + 1));
        if (answered >= 0 && !isFinal(stage)) expect(isAwaiting(stage)).toBe(false);
      }),
    );
  });

  it("can all be reached", () => {
    expect([...reached()].sort()).toEqual([...stages].sort());
  });

  it("can be left by the applicant from every open one", () => {
    expect(openStages.map((stage) => stageAfter(stage, "withdraw"))).toEqual(openStages.map(() => "withdrawn"));
  });

  it("stand in exactly one group each", () => {
    const grouped = applicantGroups.flatMap((group) => stagesOf[group]);
    expect([...grouped].sort()).toEqual([...stages].sort());
  });
});

/** Every stage that some sequence of acts leads to. */
function reached(): Set<Stage> {
  const seen = new Set<Stage>(["received"]);
  for (const stage of seen) for (const act of acts) seen.add(stageAfter(stage, act) ?? stage);
  return seen;
}

describe("the reply promise", () => {
  it("runs for the hours that were promised, to the moment", () => {
    expect(answerBy(moment, 72).toISOString()).toBe("2026-11-26T01:00:00.000Z");
    expect(answerBy(moment, 1).toISOString()).toBe("2026-11-23T02:00:00.000Z");
  });

  it("has run out at its moment, and not before; an answer stops it", () => {
    const waiting = { stage: "in-review" as const, answerBy: later };
    expect(stageAt(waiting, moment)).toBe("in-review");
    expect(stageAt(waiting, later)).toBe("expired");
    expect(stageAt({ ...waiting, stage: "shortlisted" }, later)).toBe("shortlisted");
  });
});

const creative: Viewer = { ...anonymous, userId: "c", profileId: "p" };
const recruiter: Viewer = {
  ...anonymous,
  userId: "r",
  studios: [{ id: "s", name: "信安影业", role: "recruiter", status: "verified" }],
};

describe("who may do what", () => {
  const application = { stage: "received" as Stage, answerBy: later, profileId: "p", studioId: "s" };

  it.each<[string, Viewer, Stage, Act[]]>([
    ["the applicant", creative, "received", ["withdraw"]],
    ["the applicant with an offer", creative, "offered", ["withdraw"]],
    ["the applicant, engaged", creative, "engaged", []],
    ["a member", recruiter, "received", ["read", "shortlist", "offer", "refuse"]],
    ["a member, having read it", recruiter, "in-review", ["shortlist", "offer", "refuse"]],
    ["a member, having shortlisted", recruiter, "shortlisted", ["offer", "refuse"]],
    ["a member, having offered", recruiter, "offered", ["offer", "retract", "refuse"]],
    ["a member, too late", recruiter, "expired", []],
    ["anyone", anonymous, "received", []],
  ])("%s", (_, viewer, stage, allowed) => {
    expect(actsFor(viewer, { ...application, stage }, moment)).toEqual(allowed);
  });

  it("nobody, once the promise has run out", () => {
    expect(actsFor(recruiter, application, later)).toEqual([]);
    expect(actsFor(creative, application, later)).toEqual([]);
  });

  it("an offer is answered by its person and taken back by its studio, until it runs out", () => {
    const offer = { status: "sent" as const, expiresAt: later, profileId: "p", studioId: "s" };
    expect([canAnswer(creative, offer, moment), canAnswer(recruiter, offer, moment)]).toEqual([true, false]);
    expect([canWithdrawOffer(creative, offer, moment), canWithdrawOffer(recruiter, offer, moment)]).toEqual([
      false,
      true,
    ]);
    expect([canAnswer(creative, offer, later), canWithdrawOffer(recruiter, offer, later)]).toEqual([false, false]);
    expect(canAnswer(creative, { ...offer, status: "replaced" }, moment)).toBe(false);
  });
});

describe("editions of an offer", () => {
  const terms: OfferTerms = {
    startDate: "2026-12-07",
    endDate: "2026-12-18",
    pay: 110_000,
    payUnit: "day",
    payMethod: "bank",
    payCycle: "weekly",
    contractType: "service",
    division: "330803",
    place: "4号棚",
    hours: "10",
    lodging: "双人间",
    breachTerms: "30%",
  };

  it("differ in the lines whose columns differ", () => {
    expect(changedLines(null, terms)).toEqual([]);
    expect(changedLines(terms, terms)).toEqual([]);
    expect(changedLines(terms, { ...terms, pay: 120_000, endDate: "2026-12-16", division: "330802" })).toEqual([
      "dates",
      "pay",
      "place",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { anonymous, type Viewer } from "~/domain/identity";
import {
  canSubmit,
  canVerify,
  isLastOwner,
  isVerifiedOn,
  isWaiting,
  latestExpiry,
  missingParts,
  standingOn,
} from "~/domain/studios";

const at = (day: string) => new Date(`${day}T09:00:00+08:00`);
const studio = (status: string, dates: { submitted?: string; verified?: string; until?: string } = {}) => ({
  id: "s",
  status,
  submittedAt: dates.submitted ? at(dates.submitted) : null,
  verifiedAt: dates.verified ? at(dates.verified) : null,
  verifiedUntil: dates.until ?? null,
});
const owner: Viewer = {
  ...anonymous,
  userId: "u",
  studios: [{ id: "s", name: "信安影业", role: "owner", status: "draft" }],
};
const recruiter: Viewer = { ...owner, studios: [{ ...owner.studios[0]!, role: "recruiter" }] };
const officer: Viewer = { ...anonymous, userId: "o", office: ["case-officer"] };

const kept = studio("verified", { submitted: "2026-06-01", verified: "2026-06-03", until: "2026-12-03" });
const renewing = studio("verified", { submitted: "2026-11-20", verified: "2026-06-03", until: "2026-12-03" });

describe("where a studio stands", () => {
  it.each([
    ["draft", studio("draft"), "2026-11-24"],
    ["waiting", studio("waiting", { submitted: "2026-11-20" }), "2026-11-24"],
    ["refused", studio("refused", { submitted: "2026-11-20" }), "2026-11-24"],
    ["verified", kept, "2026-11-02"],
    ["expiring", kept, "2026-11-03"],
    ["expiring", kept, "2026-12-03"],
    ["lapsed", kept, "2026-12-04"],
    ["renewing", renewing, "2026-12-03"],
    ["waiting", renewing, "2026-12-04"],
    ["lapsed", studio("lapsed", { verified: "2026-01-01", until: "2026-07-01" }), "2026-11-24"],
  ])("is %s", (standing, row, day) => {
    expect(standingOn(row, day)).toBe(standing);
  });

  it("is verified to the end of the last day, and never without one", () => {
    expect(isVerifiedOn(kept, "2026-12-03")).toBe(true);
    expect(isVerifiedOn(kept, "2026-12-04")).toBe(false);
    expect(isVerifiedOn(studio("verified"), "2026-12-03")).toBe(false);
    expect(isVerifiedOn({ ...kept, status: "draft" }, "2026-11-01")).toBe(false);
  });

  it("lasts six months at most", () => {
    expect(latestExpiry("2026-08-31")).toBe("2027-02-28");
    expect(latestExpiry("2026-11-24")).toBe("2027-05-24");
  });
});

describe("who may do what", () => {
  it("lets an owner hand papers in, a recruiter never, and nobody while they wait or long before the end", () => {
    expect(canSubmit(owner, studio("draft"), "2026-11-24")).toBe(true);
    expect(canSubmit(recruiter, studio("draft"), "2026-11-24")).toBe(false);
    expect(canSubmit(owner, studio("waiting", { submitted: "2026-11-20" }), "2026-11-24")).toBe(false);
    expect(canSubmit(owner, kept, "2026-10-01")).toBe(false);
    expect(canSubmit(owner, kept, "2026-11-03")).toBe(true);
    expect(canSubmit(owner, renewing, "2026-11-24")).toBe(false);
    expect(canSubmit(owner, kept, "2026-12-04")).toBe(true);
  });

  it("lets officials decide on what waits, but not on a studio of their own", () => {
    const waiting = studio("waiting", { submitted: "2026-11-20" });
    expect(canVerify(officer, waiting)).toBe(true);
    expect(canVerify(officer, renewing)).toBe(true);
    expect(canVerify(officer, kept)).toBe(false);
    expect(canVerify(owner, waiting)).toBe(false);
    expect(canVerify({ ...owner, office: ["administrator"] }, waiting)).toBe(false);
  });

  it("asks for papers newer than the last verification", () => {
    const document = (kind: string, day: string) => ({ kind, uploadedAt: at(day) });
    const rest = { creditCode: "91350100M000100Y43", division: "330803" };
    const old = [document("licence", "2026-06-01"), document("authorisation", "2026-06-01")];
    expect(missingParts({ ...rest, verifiedAt: null, documents: old })).toEqual([]);
    expect(missingParts({ ...rest, verifiedAt: at("2026-06-03"), documents: old })).toEqual([
      "licence",
      "authorisation",
    ]);
    expect(
      missingParts({ ...rest, verifiedAt: at("2026-06-03"), documents: [...old, document("licence", "2026-11-20")] }),
    ).toEqual(["authorisation"]);
    expect(missingParts({ creditCode: null, division: null, verifiedAt: null, documents: [] })).toEqual([
      "creditCode",
      "division",
      "licence",
      "authorisation",
    ]);
  });

  it("knows the last owner", () => {
    const members = [
      { userId: "a", role: "owner" },
      { userId: "b", role: "recruiter" },
    ] as const;
    expect(isLastOwner(members, "a")).toBe(true);
    expect(isLastOwner(members, "b")).toBe(false);
    expect(isLastOwner([...members, { userId: "c", role: "owner" }], "a")).toBe(false);
  });

  it("waits by its status or by papers newer than its verification", () => {
    expect([studio("draft"), kept, renewing, studio("waiting")].map(isWaiting)).toEqual([false, false, true, true]);
  });
});

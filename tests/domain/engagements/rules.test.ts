import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/days";
import {
  allEndingReasons,
  daysOf,
  endingOf,
  endings,
  endingsOn,
  engagementNumber,
  isRunningOn,
  originOf,
  payBand,
  problemsOfEnding,
  readPlacementFilter,
  filterQuery,
  stateOn,
  type EndingReason,
  type EngagementStatus,
} from "~/domain/engagements";

const agreed = {
  status: "agreed" as EngagementStatus,
  startDate: "2026-12-07",
  endDate: "2026-12-16" as string | null,
};

describe("where an engagement stands", () => {
  it.each([
    ["2026-12-06", "ahead", ["cancelled"]],
    ["2026-12-07", "running", ["ended-early", "no-show"]],
    ["2026-12-15", "running", ["ended-early", "no-show"]],
    ["2026-12-16", "running", ["completed", "ended-early", "no-show"]],
    ["2026-12-17", "due", ["completed", "ended-early", "no-show"]],
  ])("on %s it is %s and can end as %j", (day, state, possible) => {
    expect(stateOn(agreed, day)).toBe(state);
    expect(endingsOn(agreed, day)).toEqual(possible);
  });

  it("without an agreed end it runs on, and may be completed on any day", () => {
    expect(stateOn({ ...agreed, endDate: null }, "2027-06-01")).toBe("running");
    expect(endingsOn({ ...agreed, endDate: null }, "2026-12-07")).toContain("completed");
  });

  it("ends once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...endings), fc.integer({ min: -30, max: 60 }), (status, shift) => {
        const day = addDays("2026-12-07", shift);
        expect(stateOn({ ...agreed, status }, day)).toBe(status);
        expect(endingsOn({ ...agreed, status }, day)).toEqual([]);
      }),
    );
  });

  it("counts calendar days with both ends, to the last one worked; none where there was no work", () => {
    const ended = { ...agreed, endedOn: null };
    expect(daysOf(ended, "2026-12-01")).toBe(10);
    expect(daysOf({ ...ended, status: "ended-early", endedOn: "2026-12-09" }, "2027-01-01")).toBe(3);
    expect(daysOf({ ...ended, endDate: null }, "2026-12-08")).toBe(2);
    expect(daysOf({ ...ended, status: "no-show" }, "2027-01-01")).toBe(0);
    expect(isRunningOn({ ...ended, status: "ended-early", endedOn: "2026-12-09" }, "2026-12-09")).toBe(true);
    expect(isRunningOn({ ...ended, status: "ended-early", endedOn: "2026-12-09" }, "2026-12-10")).toBe(false);
    expect(isRunningOn({ ...ended, status: "cancelled" }, "2026-12-09")).toBe(false);
  });
});

describe("how it ended", () => {
  it.each<[EndingReason, string | null, string, Record<string, string>]>([
    ["as-agreed", "2026-12-16", "2026-12-16", {}],
    ["as-agreed", "2026-12-18", "2026-12-20", {}],
    ["as-agreed", null, "2026-12-16", { endedOn: "engagements:error.dayMissing" }],
    ["as-agreed", "2026-12-15", "2026-12-16", { endedOn: "engagements:error.dayEarly" }],
    ["as-agreed", "2026-12-16", "2026-12-15", { reason: "engagements:error.notNow" }],
    ["finished-ahead", "2026-12-14", "2026-12-14", {}],
    ["finished-ahead", "2026-12-16", "2026-12-16", { endedOn: "engagements:error.dayLate" }],
    ["person-left", "2026-12-06", "2026-12-14", { endedOn: "engagements:error.dayBeforeStart" }],
    ["person-left", "2026-12-15", "2026-12-14", { endedOn: "engagements:error.dayAhead" }],
    ["postponed", null, "2026-12-06", {}],
    ["postponed", null, "2026-12-07", { reason: "engagements:error.notNow" }],
    ["no-word", null, "2026-12-07", {}],
    ["no-word", null, "2026-12-06", { reason: "engagements:error.notNow" }],
  ])("%s, last worked %s, recorded on %s", (reason, endedOn, today, wrong) => {
    const problems = problemsOfEnding(agreed, { reason, endedOn }, today);
    expect(Object.fromEntries(Object.entries(problems).map(([field, { key }]) => [field, key]))).toEqual(wrong);
  });

  it("each reason belongs to one ending", () => {
    expect(new Set(allEndingReasons).size).toBe(allEndingReasons.length);
    expect(new Set(allEndingReasons.map(endingOf))).toEqual(new Set(endings));
  });
});

describe("figures for the office", () => {
  it("put a pay into a band that holds it and others", () => {
    expect(payBand(120_000, "day")).toEqual({ min: 100_000, max: 150_000, unit: "day" });
    expect(payBand(100_000, "day")).toEqual({ min: 100_000, max: 150_000, unit: "day" });
    expect(payBand(null, "day")).toBeNull();
    expect(payBand(100, "")).toBeNull();
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom("day", "episode", "project", "month"), (pay, unit) => {
        const band = payBand(pay, unit)!;
        expect(band.min <= pay && pay < band.max).toBe(true);
      }),
    );
  });

  it("know where somebody came from, or say that they do not", () => {
    expect(["330824", "330783", "", null].map(originOf)).toEqual(["local", "incoming", "unknown", "unknown"]);
  });

  it("number engagements as papers do", () => {
    expect([engagementNumber(1), engagementNumber(12_345)]).toEqual(["LY-0001", "LY-12345"]);
  });

  it("read a filter out of an address, and whatever they do not understand as nothing", () => {
    const query = new URLSearchParams(
      "role=director&county=330803&origin=local&from=2026-12-01&to=2026-02-30&state=running&studio=x",
    );
    expect(readPlacementFilter(query)).toEqual({
      role: "director",
      county: "330803",
      origin: "local",
      from: "2026-12-01",
      to: undefined,
      state: "running",
      studioId: undefined,
    });
    const id = "0193a1b2-0000-7000-8000-000000000000";
    expect(filterQuery({ studioId: id, role: "director" })).toEqual({ studio: id, role: "director" });
    expect(readPlacementFilter(new URLSearchParams(`studio=${id}&role=wizard&county=33&state=paid`))).toMatchObject({
      studioId: id,
      role: undefined,
      county: undefined,
      state: undefined,
    });
  });
});

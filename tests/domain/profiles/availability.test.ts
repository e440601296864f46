import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { transact } from "~/domain/audit.server";
import { addDays, toColumn } from "~/domain/days";
import { Invalid } from "~/domain/errors";
import type { Viewer } from "~/domain/identity";
import { engagedDays, statesOf, type DayState } from "~/domain/profiles";
import { blockDays, getOwnProfile, markDays, releaseDays } from "~/domain/profiles.server";
import { freshDatabase } from "../../support/database";
import { creative } from "./people";

freshDatabase();
// Tuesday 24 November 2026, two in the morning in Quzhou: still the 23rd in UTC.
beforeEach(() => setClock(() => new Date("2026-11-23T18:00:00Z")));
afterEach(() => setClock());

const engagement = "0198c000-0000-7000-8000-000000000001";
const none = { days: [], from: null, to: null };

const own = async (viewer: Viewer) => (await getOwnProfile(viewer))!;
const days = async (viewer: Viewer, state: DayState) => {
  const { days: all } = await own(viewer);
  return Object.keys(all)
    .filter((day) => all[day] === state)
    .sort();
};

describe("a calendar of days", () => {
  test("single days and a span are marked, and taken back", async () => {
    const viewer = await creative();
    await markDays(viewer, { state: "away", days: ["2026-12-24"], from: "2026-11-30", to: "2026-12-02" });
    expect(await days(viewer, "away")).toEqual(["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-24"]);
    await markDays(viewer, { ...none, state: "free", days: ["2026-12-01"] });
    expect(await days(viewer, "away")).toEqual(["2026-11-30", "2026-12-02", "2026-12-24"]);
  });

  test("days that have passed or are too far are not marked", async () => {
    const viewer = await creative();
    await markDays(viewer, { ...none, state: "away", days: ["2026-11-23", "2026-11-24"] });
    expect(await days(viewer, "away")).toEqual(["2026-11-24"]);
    await expect(markDays(viewer, { ...none, state: "away", from: "2026-11-01", to: "2026-12-01" })).rejects.toThrow(
      Invalid,
    );
    await expect(markDays(viewer, { ...none, state: "away", from: "2026-12-01", to: "2028-12-01" })).rejects.toThrow(
      Invalid,
    );
  });

  test("the first free day stands beside the profile", async () => {
    const viewer = await creative();
    await markDays(viewer, { ...none, state: "away", from: "2026-11-24", to: "2026-11-30" });
    expect((await own(viewer)).availableFrom).toBe("2026-12-01");
    await markDays(viewer, { ...none, state: "free", days: ["2026-11-26"] });
    expect((await own(viewer)).availableFrom).toBe("2026-11-26");
    await markDays(viewer, { ...none, state: "free", days: ["2026-11-24"] });
    expect((await own(viewer)).availableFrom).toBeNull();
  });
});

describe("the days of an engagement", () => {
  test("are shown, cannot be unset, and come back with the person's own marks", async () => {
    const viewer = await creative();
    await markDays(viewer, { ...none, state: "away", days: ["2026-12-07"] });
    await transact((tx) => blockDays(tx, viewer.profileId, "2026-12-07", "2026-12-09", engagement));
    await markDays(viewer, { ...none, state: "free", from: "2026-12-07", to: "2026-12-08" });
    expect(engagedDays((await own(viewer)).days)).toEqual(["2026-12-07", "2026-12-08", "2026-12-09"]);
    await markDays(viewer, { ...none, state: "away", days: ["2026-12-09"] });
    await transact((tx) => releaseDays(tx, engagement, "2026-12-09"));
    expect(engagedDays((await own(viewer)).days)).toEqual(["2026-12-07", "2026-12-08"]);
    await transact((tx) => releaseDays(tx, engagement));
    expect(await days(viewer, "engaged")).toEqual([]);
    expect(await days(viewer, "away")).toEqual(["2026-12-09"]);
  });

  test("move the first free day, and give it back", async () => {
    const viewer = await creative();
    await transact((tx) => blockDays(tx, viewer.profileId, "2026-11-20", "2026-11-26", engagement));
    expect((await own(viewer)).availableFrom).toBe("2026-11-27");
    await transact((tx) => releaseDays(tx, engagement));
    expect((await own(viewer)).availableFrom).toBeNull();
  });

  test("an imported first day survives them", async () => {
    const viewer = await creative();
    await db().profile.update({ where: { id: viewer.profileId }, data: { availableFrom: toColumn("2026-12-01") } });
    await transact((tx) => blockDays(tx, viewer.profileId, "2026-12-01", "2026-12-03", engagement));
    await transact((tx) => releaseDays(tx, engagement));
    expect((await own(viewer)).availableFrom).toBe("2026-12-01");
  });
});

describe("states of days", () => {
  const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays("2026-11-23", count));
  const mark = fc.record({ day, state: fc.constantFrom<DayState>("away", "held", "engaged") });

  test("the weightiest reason of a day is shown, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(mark), fc.option(day), (marks, start) => {
        const span = { from: "2026-11-23", to: addDays("2026-11-23", 34) };
        const states = statesOf(marks, span, start);
        expect(states).toEqual(statesOf([...marks].reverse(), span, start));
        for (const [shown, state] of Object.entries(states)) {
          expect(shown >= span.from && shown <= span.to).toBe(true);
          if (marks.some((one) => one.day === shown && one.state === "engaged")) expect(state).toBe("engaged");
        }
      }),
    );
  });
});

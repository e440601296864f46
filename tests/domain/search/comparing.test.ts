import { describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { addDays, daysFrom } from "~/domain/days";
import { anonymous } from "~/domain/identity";
import { askedDays, weeksShown } from "~/domain/search";
import { conditionsOf, parseLeniently, withoutCondition } from "~/domain/search.forms";
import { searchProfiles } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, asking, indexAll, namesOf, recruiter, stopClock, TODAY } from "./corpus";

freshDatabase();
stopClock();

const [freeFrom, freeTo] = ["2026-12-03", "2026-12-09"];
const week = { freeFrom, freeTo };
const find = (query = {}, viewer = anonymous) => searchProfiles(viewer, asking({ ...query }));

describe("the days asked for", () => {
  it("are told apart from those that a person has", async () => {
    await addProfiles([{ name: "全", taken: ["2026-12-02", "2026-12-10"] }]);
    await indexAll();
    const { items } = await find(week);
    expect(items[0]!.fit).toEqual({ from: freeFrom, to: freeTo, free: 7, of: 7, late: 0 });
    expect((await find()).items[0]!.fit).toBeNull();
  });

  it("bring up, beside few who are free on all, those who are on some: the most first", async () => {
    await addProfiles([
      { name: "全" },
      { name: "五", taken: ["2026-12-03", "2026-12-04"] },
      { name: "晚", availableFrom: "2026-12-06" },
      { name: "六", taken: ["2026-12-07"] },
      { name: "无", taken: daysFrom(freeFrom, freeTo) },
      { name: "后", availableFrom: "2026-12-10" },
      { name: "演", crafts: ["actor"], taken: ["2026-12-07"] },
      { name: "机", visibility: "studios", taken: ["2026-12-07"] },
    ]);
    await indexAll();
    const { total, items, nearlyFree } = await find({ ...week, facets: { role: ["editor"] } });
    expect([total, namesOf(items)]).toEqual([1, ["全"]]);
    expect(nearlyFree.map(({ name, fit }) => [name, fit!.free, fit!.late])).toEqual([
      ["六", 6, 0],
      ["五", 5, 2],
      ["晚", 4, 3],
    ]);
    expect(namesOf((await find({ ...week, facets: { role: ["editor"] } }, recruiter)).nearlyFree)).toContain("机");
  });

  it("bring up nobody where enough are free on all, or no days are asked for", async () => {
    await addProfiles([{}, {}, {}, { taken: ["2026-12-07"] }]);
    await indexAll();
    expect((await find(week)).nearlyFree).toEqual([]);
    expect((await find({ q: "nobody" })).nearlyFree).toEqual([]);
  });

  it("move the weeks shown only where they lie beyond them", () => {
    const now = { from: "2026-11-23", to: "2026-12-27" };
    expect(weeksShown(null, TODAY)).toEqual(now);
    expect(weeksShown({ from: freeFrom, to: "2026-12-27" }, TODAY)).toEqual(now);
    expect(weeksShown({ from: "2026-12-24", to: "2026-12-28" }, TODAY).from).toBe("2026-12-21");
  });

  it("are counted beyond the weeks shown", async () => {
    await addProfiles([{ taken: ["2027-02-20"] }]);
    await indexAll();
    const { nearlyFree } = await find({ freeFrom: "2027-01-01", freeTo: "2027-02-28" });
    expect(nearlyFree[0]!.fit).toMatchObject({ free: 58, of: 59 });
  });
});

describe("free days are one condition", () => {
  const read = (search: string) => parseLeniently("profile", new URLSearchParams(search));

  it.each([
    [`freeFrom=${freeFrom}&freeTo=${freeTo}`, "freeFrom", { from: freeFrom, to: freeTo }],
    [`freeFrom=${freeFrom}`, "freeFrom", { from: freeFrom, to: freeFrom }],
    [`freeTo=${freeTo}`, "freeTo", { from: TODAY, to: freeTo }],
    [`freeFrom=${freeTo}&freeTo=${freeFrom}`, "freeFrom", { from: freeTo, to: freeTo }],
  ] as const)("%s", (search, condition, days) => {
    const query = read(search);
    expect([conditionsOf(query), askedDays(query, TODAY)]).toEqual([[condition], days]);
    expect(conditionsOf(withoutCondition(query, condition))).toEqual([]);
  });

  it("and nothing to an opening", () => {
    const query = parseLeniently("opening", new URLSearchParams(`freeFrom=${freeFrom}`));
    expect(conditionsOf(query)).toEqual([]);
  });

  it("that says what giving it up brings", async () => {
    await addProfiles([{ taken: daysFrom(freeFrom, addDays(freeTo, 1)) }]);
    await indexAll();
    expect((await find(week)).drops).toEqual([{ condition: "freeFrom", total: 1 }]);
  });
});

it("counts works by what they rest on, and shows two, those that were found first", async () => {
  const [id] = await addProfiles([{ credits: ["一剪梅", "二泉月", "三衢雪"] }]);
  const works = { profileId: id!, role: "editor", year: 2025 };
  await db().credit.createMany({
    data: [
      { ...works, title: "四明春", position: 3, grade: "office" },
      { ...works, title: "五更鼓", position: 4, grade: "document" },
    ],
  });
  await indexAll();
  const shown = async (q: string) => {
    const [hit] = (await find({ q })).items;
    return hit!.marked.works.map((segments) =>
      segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(""),
    );
  };
  expect((await find()).items[0]!.works).toEqual({ self: 3, office: 1, document: 1 });
  expect(await shown("")).toEqual(["一剪梅", "二泉月"]);
  expect(await shown("三衢")).toEqual(["[三衢]雪", "一剪梅"]);
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { transact } from "~/domain/audit.server";
import { Forbidden, NotFound } from "~/domain/errors";
import { anonymous, system } from "~/domain/identity";
import {
  closeOverdue,
  getOpening,
  importOpenings,
  listNewest,
  parseOpeningRow,
  reviseOpening,
  takePlace,
  type SheetOpening,
} from "~/domain/openings.server";
import { ensureStudio } from "~/domain/studios.server";
import { freshDatabase } from "../../support/database";
import { aStudio, eventsOf, NOON, openingForm, own, stopClockAt } from "./stage";

freshDatabase();
beforeEach(() => stopClockAt(NOON));
afterEach(() => setClock());

const row = {
  external_id: "OP-1",
  studio: "信安影业",
  production: "水亭门外",
  role: "gaffer",
  title: "灯光师",
  description: "布4盏大灯",
  skills: "夜戏布光;棚内吊点",
  genres: "period",
  headcount: "2",
  pay_min: "900",
  pay_max: "1200.50",
  pay_unit: "day",
  pay_cycle: "weekly",
  contract_type: "service",
  work_division: "330803",
  start_date: "2026-12-07",
  end_date: "2026-12-18",
  apply_by: "2026-12-01",
};
type Words = Partial<
  Record<keyof typeof row | "hours" | "lodging" | "work_mode" | "reply_within" | "pay_method" | "breach_terms", string>
>;

function parsed(words: Words = {}): SheetOpening {
  const { value, problems } = parseOpeningRow({ ...row, ...words });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

const file = { source: "openings.csv" };
const trusted = { ...file, trusted: true };
const bring = (words: Words[], options = trusted) => importOpenings(system, words.map(parsed), options);
const only = async () => (await listNewest(anonymous, 5))[0]!;

describe("a row", () => {
  it("is read with money in fen and lists in order", () => {
    expect(parsed()).toMatchObject({
      externalId: "OP-1",
      skills: ["夜戏布光", "棚内吊点"],
      payMin: 90_000,
      payMax: 120_050,
      headcount: 2,
      replyHours: 168,
      workMode: "",
    });
  });

  it.each([
    [{ external_id: "" }, "external_id", "missing"],
    [{ studio: " " }, "studio", "missing"],
    [{ production: "" }, "production", "missing"],
    [{ role: "cook" }, "role", "role"],
    [{ genres: "period;opera" }, "genres", "genre"],
    [{ headcount: "0" }, "headcount", "headcount"],
    [{ headcount: "two" }, "headcount", "headcount"],
    [{ pay_min: "abc" }, "pay_min", "money"],
    [{ pay_min: "2000" }, "pay_max", "payBackwards"],
    [{ pay_unit: "hour" }, "pay_unit", "oneOf"],
    [{ pay_cycle: "yearly" }, "pay_cycle", "oneOf"],
    [{ contract_type: "none" }, "contract_type", "oneOf"],
    [{ work_mode: "onsite" }, "work_mode", "oneOf"],
    [{ work_division: "330899" }, "work_division", "division"],
    [{ start_date: "2026-02-30" }, "start_date", "day"],
    [{ end_date: "2026-12-01" }, "end_date", "endBeforeStart"],
    [{ apply_by: "1.12.2026" }, "apply_by", "day"],
    [{ reply_within: "soon" }, "reply_within", "reply"],
    [{ title: "灯光师".repeat(30) }, "title", "long"],
  ] satisfies [Words, string, string][])("%o is refused at its column", (words, column, reason) => {
    const { problems } = parseOpeningRow({ ...row, ...words });
    expect(problems).toMatchObject([{ column, reason: { key: `posting:row.${reason}` } }]);
  });

  it("may not say what no posting may say", () => {
    expect(parseOpeningRow({ ...row, description: "只招男生" }).problems).toEqual([
      { column: "description", reason: { key: "posting:screening.sex", values: { phrase: "只招男生" } } },
    ]);
  });

  it.each([
    ["24h", 24],
    ["7d", 168],
    ["3D", 72],
  ])("reads a promise of %s as %i hours", (reply_within, hours) => {
    expect(parsed({ reply_within }).replyHours).toBe(hours);
  });

  it("states one pay where it has one figure, and everything wrong with it at once", () => {
    expect(parsed({ pay_min: "", pay_max: "800" })).toMatchObject({ payMin: 80_000, payMax: 80_000 });
    expect(parseOpeningRow({ ...row, role: "cook", headcount: "0" }).problems).toHaveLength(2);
  });
});

describe("a file", () => {
  it("publishes, with what it lacks as not stated, and one event for the batch", async () => {
    expect(await bring([{}, { external_id: "OP-2", pay_min: "", pay_max: "", headcount: "", apply_by: "" }])).toEqual([
      "created",
      "created",
    ]);
    const shown = await listNewest(anonymous, 5);
    expect(shown).toHaveLength(2);
    const views = await Promise.all(shown.map(({ id }) => getOpening(anonymous, id)));
    const lacks = views.map((view) => view!.notStated).sort((a, b) => a.length - b.length);
    expect(lacks[0]).toEqual(["workMode", "hours", "lodging", "payMethod", "breachTerms"]);
    expect(lacks[1]).toEqual([
      "workMode",
      "hours",
      "lodging",
      "pay",
      "payMethod",
      "breachTerms",
      "applyBy",
      "headcount",
    ]);
    const [event] = await eventsOf("openings.csv");
    expect(event).toMatchObject({
      type: "openings.imported",
      data: { ids: expect.arrayContaining(shown.map(({ id }) => id)) },
    });
    expect(await eventsOf("openings.csv")).toHaveLength(1);
  });

  it("changes nothing when it comes again, also in another process's words", async () => {
    await bring([{}]);
    const before = await only();
    expect(await bring([{}])).toEqual(["unchanged"]);
    expect(await only()).toEqual(before);
    expect(await eventsOf("openings.csv")).toHaveLength(1);
  });

  it("updates an edited row, and its applicants can be told", async () => {
    await bring([{}]);
    const { id } = await only();
    expect(await bring([{ pay_max: "1500" }])).toEqual(["updated"]);
    expect(await getOpening(anonymous, id)).toMatchObject({
      payMax: 150_000,
      revision: 2,
      revisions: [{ changes: [{ field: "payMax" }] }],
    });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(["opening.revised"]);
  });

  it("keeps what the studio wrote where the file has no column, and takes what the column says", async () => {
    const house = await aStudio();
    await bring([{}]);
    const { id } = await only();
    const form = openingForm({
      title: "灯光师",
      description: "布4盏大灯",
      skills: "夜戏布光、棚内吊点",
      headcount: "2",
      payMax: "1200.50",
      hours: "夜戏",
      replyCount: "2",
    });
    await reviseOpening(house.owner, id, form);
    expect(await own(house, id)).toMatchObject({ notStated: [], hours: "夜戏", replyHours: 48 });
    expect(await bring([{}])).toEqual(["unchanged"]);
    expect(await bring([{ hours: "" }])).toEqual(["updated"]);
    expect(await own(house, id)).toMatchObject({ notStated: ["hours"], replyHours: 48, place: "衢江短剧基地4号棚" });
  });

  it("waits where the studio is unknown, and shows once the studio is trusted", async () => {
    expect(await bring([{}], file as typeof trusted)).toEqual(["created"]);
    expect(await listNewest(anonymous, 5)).toEqual([]);
    expect(await bring([{}])).toEqual(["unchanged"]);
    expect(await listNewest(anonymous, 5)).toHaveLength(1);
  });

  it("is over where its last day has passed, and comes back with a later one", async () => {
    await bring([{ apply_by: "2026-11-20" }]);
    expect(await listNewest(anonymous, 5)).toEqual([]);
    await bring([{ apply_by: "2026-12-02" }]);
    expect(await only()).toMatchObject({ applyBy: "2026-12-02" });
  });

  it("without a last day ends with the work", async () => {
    await bring([{ apply_by: "" }]);
    const { id } = await only();
    stopClockAt("2026-12-18T23:00:00+08:00");
    expect(await closeOverdue(system)).toBe(0);
    stopClockAt("2026-12-19T00:00:00+08:00");
    expect(await closeOverdue(system)).toBe(1);
    expect(await getOpening(anonymous, id)).toMatchObject({ closedReason: "date" });
  });

  it("takes the first of two rows with one id, and writes nothing in a rehearsal", async () => {
    expect(
      await importOpenings(system, [parsed(), parsed({ title: "灯光师二" })], { ...trusted, dryRun: true }),
    ).toEqual(["created", "duplicate"]);
    expect(await listNewest(anonymous, 5)).toEqual([]);
    await bring([{}, { title: "灯光师二" }]);
    expect(await only()).toMatchObject({ title: "灯光师" });
  });

  it("never asks back a place that is taken", async () => {
    await bring([{}]);
    const { id } = await only();
    await transact((tx) => takePlace(tx, system, id));
    await transact((tx) => takePlace(tx, system, id));
    await bring([{ headcount: "1" }]);
    expect(await getOpening(anonymous, id)).toMatchObject({ headcount: 2, filled: 2 });
    expect(await bring([{ headcount: "1" }])).toEqual(["unchanged"]);
  });
});

describe("a studio's own sheet", () => {
  it("takes its own openings and no other's, and trusts nobody", async () => {
    const house = await aStudio();
    await bring([{ external_id: "OP-9", studio: "常棣文化" }]);
    const rows = [parsed(), parsed({ external_id: "OP-2", studio: "常棣文化" }), parsed({ external_id: "OP-9" })];
    const sheet = { ...file, studioId: house.studioId };
    expect(await importOpenings(house.owner, rows, sheet)).toEqual(["created", "foreign", "foreign"]);
    await expect(importOpenings(house.owner, rows, { ...sheet, trusted: true })).rejects.toThrow(Forbidden);
    await expect(importOpenings(house.owner, rows, file)).rejects.toThrow(NotFound);
  });

  it("waits for verification like everything else of that studio", async () => {
    const house = await aStudio("仙霞关映像", { verified: false });
    await importOpenings(house.owner, [parsed({ studio: "仙霞关映像" })], { ...file, studioId: house.studioId });
    expect(await listNewest(anonymous, 5)).toEqual([]);
    await transact((tx) => ensureStudio(tx, system, "仙霞关映像", { trusted: true }));
    expect(await listNewest(anonymous, 5)).toHaveLength(1);
  });
});

import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { system } from "~/domain/identity";
import { recordImportConsent } from "~/domain/profiles.server";
import type { SheetKind, SheetProblem } from "~/domain/sheets";
import {
  bringIn,
  getSheet,
  listSheets,
  runSheet,
  startSheet,
  uploadSheet,
  type BringingIn,
} from "~/domain/sheets.server";
import { inventedOpenings, inventedProfiles, type Row } from "../../prisma/invented";
import { freshCast } from "../support/cast";
import { runJobs } from "../support/jobs";

const cast = freshCast();

const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const asCsv = (rows: Row[]) =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map(cell).join(","))
    .join("\r\n");
const people = (count: number) => inventedProfiles(count, cast.today);

async function bring(kind: SheetKind, text: string | Buffer, options: Partial<BringingIn> = {}) {
  const problems: SheetProblem[] = [];
  const source = { id: "test", label: "test.csv" };
  const file = Readable.from([typeof text === "string" ? Buffer.from(text) : text]);
  const tally = await bringIn(system, {
    kind,
    file,
    source,
    onProblem: (problem) => problems.push(problem),
    ...options,
  });
  return { ...tally, problems };
}

describe("a sheet of profiles", () => {
  test("brought in twice changes nothing the second time, and an edited row updates its record", async () => {
    const rows = people(40);
    expect(await bring("profiles", asCsv(rows))).toMatchObject({ created: 40, updated: 0, unchanged: 0, skipped: 0 });
    const events = await db().event.count();
    expect(await bring("profiles", asCsv(rows))).toMatchObject({ created: 0, updated: 0, unchanged: 40, skipped: 0 });
    expect(await db().event.count()).toBe(events);
    rows[7] = { ...rows[7]!, headline: "换了一句" };
    expect(await bring("profiles", asCsv(rows))).toMatchObject({ updated: 1, unchanged: 39 });
    expect(await db().profile.findUniqueOrThrow({ where: { externalId: rows[7].external_id } })).toMatchObject({
      headline: "换了一句",
    });
  });

  test("comes in hidden without a consent, and as it says with one", async () => {
    const rows = people(30);
    await bring("profiles", asCsv(rows));
    expect(await db().profile.count({ where: { externalId: { not: null }, visibility: { not: "hidden" } } })).toBe(0);
    const consentId = await recordImportConsent(system, { basis: "paper forms since 2026-09-01", source: "test.csv" });
    await bring("profiles", asCsv(rows), { consentId });
    const shown = await db().profile.count({ where: { externalId: { not: null }, visibility: "public" } });
    expect(shown).toBe(rows.filter(({ visibility }) => visibility === "public").length);
  });

  test("skips bad rows with line, column and reason, and lands the good ones", async () => {
    const rows = people(4);
    rows[0] = { ...rows[0]!, bio: 'two\nlines, and "quotes"' };
    rows[1] = { ...rows[1]!, home_division: "999999" };
    rows[2] = { ...rows[2]!, roles: "astronaut", available_from: "2026-02-30" };
    const result = await bring("profiles", asCsv(rows));
    expect(result).toMatchObject({ created: 2, skipped: 2 });
    // The first row takes two lines of the file.
    expect(result.problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      "4 home_division",
      "5 roles",
      "5 available_from",
    ]);
    expect(await db().profile.findUniqueOrThrow({ where: { externalId: rows[0].external_id } })).toMatchObject({
      bio: rows[0].bio,
    });
  });

  test("takes a byte-order mark, and refuses a second row of the same id and a row with cells missing", async () => {
    const rows = people(2);
    const text = `\ufeff${asCsv([...rows, { ...rows[0]!, headline: "again" }])}\r\nlonely,cells\r\n`;
    const result = await bring("profiles", text);
    expect(result).toMatchObject({ created: 2, skipped: 2 });
    expect(result.problems.map(({ line, reason }) => [line, reason.key])).toEqual([
      [4, "sheets:skipped.duplicate"],
      [5, "sheets:cells"],
    ]);
  });

  test("that is dry writes nothing", async () => {
    const before = await db().profile.count();
    expect(await bring("profiles", asCsv(people(5)), { dryRun: true })).toMatchObject({ created: 5 });
    expect(await db().profile.count()).toBe(before);
  });
});

describe("a file that is no sheet", () => {
  test.each([
    ["", "sheets:empty"],
    ["external_id,name\n1,2", "sheets:columns"],
    [Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x61]), "sheets:encoding"],
  ])("says what is wrong with it", async (content, key) => {
    await expect(bring("profiles", content)).rejects.toMatchObject({ reason: { key } });
  });

  test("names a column that nobody knows, and a quotation that never ends", async () => {
    const text = asCsv(people(2));
    await expect(bring("profiles", text.replace("headline", "headlin"))).rejects.toMatchObject({
      reason: { key: "sheets:columns" },
    });
    await expect(bring("profiles", text.replace("visibility", "visibility,shoe_size"))).rejects.toMatchObject({
      reason: { key: "sheets:unknown" },
    });
    await expect(bring("profiles", `${text}\r\n"never closed`)).rejects.toMatchObject({
      reason: { key: "sheets:quoting" },
    });
  });
});

describe("a sheet of openings", () => {
  test("waits with its unknown studios, and is public where they are trusted", async () => {
    const rows = inventedOpenings(20, cast.today);
    expect(await bring("openings", asCsv(rows))).toMatchObject({ created: 20, skipped: 0 });
    expect(await db().studio.count({ where: { name: rows[0]!.studio, status: "verified" } })).toBe(0);
    expect(await bring("openings", asCsv(rows), { trusted: true })).toMatchObject({ unchanged: 20 });
    expect(await db().studio.count({ where: { name: rows[0]!.studio, status: "verified" } })).toBe(1);
  });
});

describe("a sheet brought in by a page", () => {
  const upload = async (rows: Row[], studioId: string | null, kind: SheetKind, as: Parameters<typeof cast.as>[0]) => {
    const file = path.join(tmpdir(), `quji-sheet-${process.pid}.csv`);
    await writeFile(file, asCsv(rows));
    return uploadSheet(await cast.as(as), { kind, studioId, file: { path: file, name: "名单.csv" } });
  };
  const own = (count: number) => inventedOpenings(count, cast.today).map((row) => ({ ...row, studio: "信安影业" }));

  test("is previewed, then brought in by a job, once", async () => {
    const before = await db().opening.count();
    const id = await upload(own(12), cast.studioIds.xinan, "openings", "recruiter");
    const recruiter = await cast.as("recruiter");
    expect(await getSheet(recruiter, cast.studioIds.xinan, id)).toMatchObject({
      status: "previewed",
      total: 12,
      created: 12,
    });
    expect(await db().opening.count()).toBe(before);
    await startSheet(recruiter, id, { consent: "" });
    await expect(startSheet(await cast.as("owner"), id, { consent: "" })).rejects.toMatchObject({
      reason: { key: "sheets:started" },
    });
    await runJobs();
    expect(await getSheet(recruiter, cast.studioIds.xinan, id)).toMatchObject({
      status: "done",
      done: 12,
      created: 12,
    });
    await runSheet(id);
    expect(await db().opening.count()).toBe(before + 12);
    expect(await db().notification.count({ where: { sentence: "sheet.imported" } })).toBe(0);
  });

  test("that was cut off goes on where its last batch ended", async () => {
    const id = await upload(own(10), cast.studioIds.xinan, "openings", "recruiter");
    await startSheet(await cast.as("recruiter"), id, { consent: "" });
    await db().sheet.update({ where: { id }, data: { done: 6, created: 6 } });
    await runSheet(id);
    expect(await db().sheet.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "done",
      done: 10,
      created: 10,
    });
  });

  test("belongs to its studio: others see none of it, and none of another's openings are taken", async () => {
    const rows = own(3).map((row, index) => (index === 1 ? { ...row, studio: "常棣文化" } : row));
    const id = await upload(rows, cast.studioIds.xinan, "openings", "owner");
    expect(await getSheet(await cast.as("owner"), cast.studioIds.xinan, id)).toMatchObject({ created: 2, skipped: 1 });
    for (const stranger of ["otherOwner", "formerRecruiter", "screenwriter", "caseOfficer"] as const) {
      await expect(getSheet(await cast.as(stranger), cast.studioIds.xinan, id)).rejects.toThrow("not found");
      await expect(startSheet(await cast.as(stranger), id, { consent: "" })).rejects.toThrow("not found");
    }
    await expect(upload(own(1), null, "profiles", "owner")).rejects.toThrow("not found");
    await expect(upload(own(1), cast.studioIds.xinan, "profiles", "owner")).rejects.toThrow("not found");
    expect(await listSheets(await cast.as("caseOfficer"), null)).toEqual([]);
  });
});

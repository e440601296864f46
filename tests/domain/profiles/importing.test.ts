import { describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { Conflict, NotFound } from "~/domain/errors";
import { anonymous, system } from "~/domain/identity";
import type { ProfileRow } from "~/domain/profiles.server";
import {
  beginProfile,
  claimProfile,
  claimToken,
  getClaimable,
  getOwnProfile,
  getProfile,
  importProfiles,
  parseProfileRow,
  recordImportConsent,
  sendClaim,
} from "~/domain/profiles.server";
import { freshDatabase } from "../../support/database";
import { again, aPerson, lettersTo } from "../../support/people";

freshDatabase();

const record = {
  external_id: "p-1",
  name: "俞亭岚",
  name_en: "Yu Tinglan",
  roles: "director;executive-director",
  headline: "导演",
  bio: "",
  skills: "分镜;双机位",
  genres: "costume",
  credits: "水亭门外|2026|director|（浙）网微剧备字（2026）第0001号;渡口|2025|executive-director|",
  home_division: "330824",
  relocate: "yes",
  languages: "zh;zh-yue",
  day_rate_min: "1000",
  day_rate_max: "1400.50",
  available_from: "2026-12-01",
  visibility: "public",
};
const source = { id: "sheet", label: "名单.csv" };
const read = (change: Record<string, string> = {}): ProfileRow => parseProfileRow({ ...record, ...change }).value!;
const bring = (rows: ProfileRow[], consentId: string | null = null) =>
  importProfiles(system, rows, { source, consentId });
const consent = () => recordImportConsent(system, { basis: "报名表第3条，2026年10月起", source: source.label });
const stored = () =>
  db().profile.findUniqueOrThrow({
    where: { externalId: "p-1" },
    include: { credits: { orderBy: { position: "asc" } }, rates: true },
  });

describe("a row", () => {
  test("is read whole", () => {
    expect(read({ rates: "month:20000-30000", contact: "Yu@Example.com", work_mode: "mixed" })).toEqual({
      externalId: "p-1",
      name: "俞亭岚",
      nameEn: "Yu Tinglan",
      crafts: ["director", "executive-director"],
      headline: "导演",
      bio: "",
      skills: ["分镜", "双机位"],
      genres: ["costume"],
      homeDivision: "330824",
      relocate: true,
      languages: ["zh", "yue"],
      credits: [
        { title: "水亭门外", year: 2026, role: "director", filingNumber: "（浙）网微剧备字（2026）第0001号" },
        { title: "渡口", year: 2025, role: "executive-director", filingNumber: "" },
      ],
      rates: [
        { unit: "day", min: 100_000, max: 140_050 },
        { unit: "month", min: 2_000_000, max: 3_000_000 },
      ],
      availableFrom: "2026-12-01",
      visibility: "public",
      contact: "yu@example.com",
      workMode: "mixed",
    });
  });

  test.each([
    ["external_id", { external_id: "" }, "missing"],
    ["name", { name: " " }, "missing"],
    ["roles", { roles: "director;wizard" }, "role"],
    ["roles", { roles: "" }, "missing"],
    ["genres", { genres: "opera" }, "genre"],
    ["credits", { credits: "水亭门外|2026|wizard" }, "role"],
    ["credits", { credits: "水亭门外|今年|director" }, "creditYear"],
    ["credits", { credits: "|2026|director" }, "credit"],
    ["home_division", { home_division: "开化" }, "division"],
    ["relocate", { relocate: "maybe" }, "oneOf"],
    ["languages", { languages: "zh;!" }, "language"],
    ["day_rate_min", { day_rate_min: "cheap" }, "money"],
    ["day_rate_min", { day_rate_min: "2000" }, "rateBackwards"],
    ["rates", { rates: "hour:100" }, "rate"],
    ["rates", { rates: "day:100-200" }, "rateTwice"],
    ["available_from", { available_from: "2026-02-30" }, "day"],
    ["visibility", { visibility: "everyone" }, "oneOf"],
    ["contact", { contact: "12345" }, "contact"],
    ["work_mode", { work_mode: "home" }, "oneOf"],
  ])("is refused at %s: %o", (column, change, reason) => {
    const { problems } = parseProfileRow({ ...record, ...change });
    expect(problems).toMatchObject([{ column, reason: { key: `profiles:sheet.${reason}` } }]);
  });

  test("says everything that is wrong with it at once", () => {
    const { problems } = parseProfileRow({ ...record, name: "", relocate: "?", roles: "wizard" });
    expect(problems!.map(({ column }) => column).sort()).toEqual(["name", "relocate", "roles"]);
  });
});

describe("importing", () => {
  test("twice changes nothing; an edited row updates its record", async () => {
    expect(await bring([read()])).toEqual(["created"]);
    const before = await stored();
    expect(await bring([read()])).toEqual(["unchanged"]);
    expect(await stored()).toEqual(before);
    expect(
      await bring([read({ headline: "导演，常驻开化", credits: "渡口|2025|director|", day_rate_max: "1500" })]),
    ).toEqual(["updated"]);
    expect(await stored()).toMatchObject({
      id: before.id,
      headline: "导演，常驻开化",
      credits: [{ title: "渡口", role: "director" }],
      rates: [{ max: 150_000, audience: "private" }],
    });
    expect(await db().event.count({ where: { type: "profiles.imported" } })).toBe(2);
  });

  test("credits that stayed as they were keep their evidence", async () => {
    await bring([read()]);
    await db().credit.updateMany({ data: { grade: "office" } });
    await bring([read({ headline: "别的" })]);
    expect((await stored()).credits.map(({ grade }) => grade)).toEqual(["office", "office"]);
  });

  test("is shown only under a recorded consent; without one, nothing becomes more visible", async () => {
    await bring([read()]);
    expect((await stored()).visibility).toBe("hidden");
    const consentId = await consent();
    expect(await bring([read()], consentId)).toEqual(["updated"]);
    expect(await getProfile(anonymous, (await stored()).id)).toMatchObject({
      name: "俞亭岚",
      claimed: false,
      rates: [],
    });
    expect(await bring([read()])).toEqual(["unchanged"]);
    expect(await bring([read({ visibility: "studios" })])).toEqual(["updated"]);
    expect(await bring([read()])).toEqual(["unchanged"]);
    expect((await stored()).visibility).toBe("studios");
  });

  test("names each row's fate, and takes an id once", async () => {
    await bring([read()]);
    expect(await bring([read(), read({ external_id: "p-2" }), read({ external_id: "p-2", name: "别人" })])).toEqual([
      "unchanged",
      "created",
      "duplicate",
    ]);
  });

  test("a dry run says the same and writes nothing", async () => {
    expect(await importProfiles(system, [read()], { source, dryRun: true })).toEqual(["created"]);
    expect(await db().profile.count()).toBe(0);
    expect(await db().event.count()).toBe(0);
  });

  test("two at once leave one record", async () => {
    const rows = Array.from({ length: 50 }, (_, index) => read({ external_id: `p-${index}` }));
    await Promise.all([bring(rows), bring(rows)]);
    expect(await db().profile.count()).toBe(50);
    expect(await db().credit.count()).toBe(100);
  });

  test("is the office's and the machine's to do", async () => {
    const somebody = await aPerson();
    await expect(importProfiles(somebody, [read()], { source })).rejects.toThrow(NotFound);
    await expect(recordImportConsent(somebody, { basis: "我说的", source: "x" })).rejects.toThrow(NotFound);
  });
});

describe("claiming", () => {
  async function imported() {
    await bring([read()], await consent());
    const { id } = await stored();
    return { id, token: await claimToken(system, id) };
  }

  test("gives the profile to its person, hidden, once", async () => {
    const { id, token } = await imported();
    expect(await getClaimable(token)).toMatchObject({ name: "俞亭岚", claimed: false });
    const viewer = await aPerson({ name: "俞亭岚" });
    await claimProfile(viewer, token);
    const profile = (await getOwnProfile(await again(viewer.userId)))!;
    expect(profile).toMatchObject({ id, visibility: "hidden", sight: "own", rates: [{ unit: "day" }] });
    expect(await getProfile(anonymous, id)).toBeNull();
    await expect(claimProfile(await aPerson({ name: "别人" }), token)).rejects.toThrow(Conflict);
    expect(await bring([read({ headline: "改了" })])).toEqual(["claimed"]);
  });

  test("nobody claims a second profile", async () => {
    const { token } = await imported();
    const viewer = await aPerson();
    await beginProfile(viewer, { name: "俞亭岚", craft: "director", home: "" });
    await expect(claimProfile(viewer, token)).rejects.toThrow(Conflict);
  });

  test("its link goes to the contact that came with it, once a day, and to no file without one", async () => {
    await bring([read({ contact: "138-0013-8000" }), read({ external_id: "p-2" })]);
    const { id } = await stored();
    const without = await db().profile.findUniqueOrThrow({ where: { externalId: "p-2" }, select: { id: true } });
    const official = await aPerson({}, "case-officer");
    await sendClaim(official, id);
    await sendClaim(official, id);
    const letters = await lettersTo("+8613800138000");
    expect(letters).toMatchObject([{ channel: "sms" }]);
    const token = /claims\/(\S+)/.exec(letters[0]!.body)![1]!;
    expect(await getClaimable(token)).toMatchObject({ id });
    await expect(sendClaim(official, without.id)).rejects.toThrow(Conflict);
    await expect(sendClaim(await aPerson(), id)).rejects.toThrow(NotFound);
  });

  test("only with a link of ours, which only officials make", async () => {
    const { id, token } = await imported();
    const viewer = await aPerson();
    await expect(claimProfile(viewer, `${token}x`)).rejects.toThrow(NotFound);
    expect(await getClaimable("nonsense")).toBeNull();
    await expect(claimToken(viewer, id)).rejects.toThrow(NotFound);
  });
});

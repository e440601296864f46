import { describe, expect, test } from "vitest";
import { parseWithZod } from "@conform-to/zod/v4";
import { db } from "~/adapters/db.server";
import { Conflict, Invalid, NotFound } from "~/domain/errors";
import { anonymous, type Viewer } from "~/domain/identity";
import { ProfileForm } from "~/domain/profiles.forms";
import type { Audience, Visibility } from "~/domain/profiles";
import {
  addCredit,
  beginProfile,
  eraseProfileOf,
  getOwnProfile,
  getProfile,
  moveItem,
  previewProfile,
  publishProfile,
  reviseCredit,
  reviseProfile,
  setRates,
  viewPrivate,
} from "~/domain/profiles.server";
import { freshDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { creative, recruiterOf, type Creative } from "./people";

freshDatabase();

const words = {
  name: "柳问渠",
  nameEn: "",
  headline: "写过三部竖屏剧",
  headlineEn: "",
  bio: "",
  bioEn: "",
  crafts: ["screenwriter"],
  genres: [],
  skills: ["分集大纲"],
  languages: ["zh"],
  home: "衢州开化",
  relocate: false,
  workMode: "remote" as const,
};
const credit = { title: "水亭门外", year: 2026, role: "screenwriter", filingNumber: "", link: "" };
const noRates = {
  day: undefined,
  episode: undefined,
  project: undefined,
  month: undefined,
  "finished-minute": undefined,
};

const own = async (viewer: Viewer) => (await getOwnProfile(viewer))!;
const typesOf = async (id: string) =>
  (await db().event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" }, select: { type: true } })).map(
    ({ type }) => type,
  );

async function publish(viewer: Viewer, visibility: Visibility) {
  const { version } = await own(viewer);
  await reviseProfile(viewer, { ...words, version });
  await publishProfile(viewer, { version: version + 1, visibility, consent: true });
}

describe("beginning", () => {
  test("a profile begins hidden, with its home found from what was typed", async () => {
    const viewer = await aPerson();
    const id = await beginProfile(viewer, { name: "柳问渠", craft: "screenwriter", home: "开化" });
    expect(await own({ ...viewer, profileId: id })).toMatchObject({
      visibility: "hidden",
      homeDivision: "330824",
      crafts: ["screenwriter"],
    });
    expect(await typesOf(id)).toEqual(["profile.created"]);
  });

  test("nobody has two", async () => {
    const viewer = await creative();
    await expect(beginProfile(viewer, { name: "柳问渠", craft: "editor", home: "" })).rejects.toThrow(Conflict);
  });

  test.each([
    ["鼓楼区", "profiles:home.several"],
    ["横店影视城", "profiles:home.unknown"],
  ])("a home that is not one place is asked again: %s", async (home, key) => {
    const viewer = await aPerson();
    const refused: unknown = await beginProfile(viewer, { name: "柳问渠", craft: "editor", home }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Invalid);
    expect((refused as Invalid).fields.home?.key).toBe(key);
  });
});

describe("who sees a profile", () => {
  async function everybody(profile: Creative) {
    const [verified, waiting] = [await recruiterOf("verified"), await recruiterOf("waiting")];
    const asked = await recruiterOf("verified");
    await db().consent.create({
      data: {
        userId: profile.userId,
        kind: "apply",
        recipientId: asked.studioId,
        recipientLabel: "甲",
        fields: [],
        textVersion: "1",
      },
    });
    return {
      stranger: anonymous as Viewer,
      creative: await creative("苗小禾"),
      waiting: waiting.recruiter,
      verified: verified.recruiter,
      asked: asked.recruiter,
      official: await aPerson({ name: "蓝知微" }, "case-officer"),
      own: profile,
    };
  }

  test.each<[Visibility, string[]]>([
    ["hidden", ["asked", "own"]],
    ["studios", ["verified", "asked", "official", "own"]],
    ["public", ["stranger", "creative", "waiting", "verified", "asked", "official", "own"]],
  ])("%s", async (visibility, seers) => {
    const profile = await creative();
    if (visibility !== "hidden") await publish(profile, visibility);
    const saw: string[] = [];
    for (const [who, viewer] of Object.entries(await everybody(profile)))
      if (await getProfile(viewer, profile.profileId)) saw.push(who);
    expect(saw).toEqual(seers);
  });

  test("a withdrawn consent shows nothing any more", async () => {
    const profile = await creative();
    const { asked } = await everybody(profile);
    await db().consent.updateMany({ data: { withdrawnAt: new Date() } });
    expect(await getProfile(asked, profile.profileId)).toBeNull();
  });

  test("the profile of a closed account does not exist, for its owner neither", async () => {
    const profile = await creative();
    await publish(profile, "public");
    await db().user.update({ where: { id: profile.userId }, data: { deletedAt: new Date() } });
    for (const viewer of [anonymous, profile]) expect(await getProfile(viewer, profile.profileId)).toBeNull();
  });

  test("an address that is no id leads nowhere", async () => {
    expect(await getProfile(anonymous, "robots.txt")).toBeNull();
  });

  test.each<[Audience, string[]]>([
    ["private", ["own"]],
    ["studios", ["verified", "asked", "official", "own"]],
    ["public", ["stranger", "creative", "waiting", "verified", "asked", "official", "own"]],
  ])("a rate for %s", async (audience, seers) => {
    const profile = await creative();
    await publish(profile, "public");
    const { version } = await own(profile);
    await setRates(profile, { ...noRates, version, day: { min: 100_000, max: 140_000, audience } });
    const saw: string[] = [];
    for (const [who, viewer] of Object.entries(await everybody(profile))) {
      if ((await getProfile(viewer, profile.profileId))!.rates.length > 0) saw.push(who);
    }
    expect(saw).toEqual(seers);
  });

  test("the preview is what a verified studio gets", async () => {
    const profile = await creative();
    const { version } = await own(profile);
    await setRates(profile, {
      ...noRates,
      version,
      day: { min: 100_000, max: null, audience: "studios" },
      month: { min: 2_000_000, max: null, audience: "private" },
    });
    expect((await previewProfile(profile))!.rates).toEqual([
      { unit: "day", min: 100_000, max: 100_000, audience: "studios" },
    ]);
  });
});

describe("private fields", () => {
  test("an official's look is an event with its reason", async () => {
    const profile = await creative();
    const official = await aPerson({ name: "蓝知微" }, "case-officer");
    const seen = await viewPrivate(official, profile.profileId, "回访");
    expect(seen.contacts).toHaveLength(1);
    const event = await db().event.findFirstOrThrow({ where: { type: "profile.private-viewed" } });
    expect(event).toMatchObject({
      actorId: official.userId,
      subjectId: profile.profileId,
      data: { fields: ["contact", "rates"], why: "回访" },
    });
  });

  test("for everybody else there are none, and nothing is noted", async () => {
    const profile = await creative();
    const { recruiter } = await recruiterOf("verified");
    for (const viewer of [anonymous, recruiter, profile]) {
      await expect(viewPrivate(viewer, profile.profileId, "看看")).rejects.toThrow(NotFound);
    }
    expect(await db().event.count({ where: { type: "profile.private-viewed" } })).toBe(0);
  });
});

describe("two windows", () => {
  test("the second is told and writes over nothing", async () => {
    const viewer = await creative();
    const { version } = await own(viewer);
    await reviseProfile(viewer, { ...words, version, headline: "第一扇窗" });
    await expect(reviseProfile(viewer, { ...words, version, headline: "第二扇窗" })).rejects.toThrow(Conflict);
    expect((await own(viewer)).headline).toBe("第一扇窗");
  });

  test("both at the same moment: one wins, one is told", async () => {
    const viewer = await creative();
    const { version } = await own(viewer);
    const results = await Promise.allSettled(
      [1, 2, 3].map((n) => reviseProfile(viewer, { ...words, version, headline: `第${n}扇窗` })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("adding to a list does not disturb an open form", async () => {
    const viewer = await creative();
    const { version } = await own(viewer);
    await addCredit(viewer, credit);
    await reviseProfile(viewer, { ...words, version });
    expect((await own(viewer)).headline).toBe(words.headline);
  });

  test("saving what is there already records nothing", async () => {
    const viewer = await creative();
    await reviseProfile(viewer, { ...words, version: 1 });
    await reviseProfile(viewer, { ...words, version: 2 });
    expect(await typesOf(viewer.profileId)).toEqual(["profile.created", "profile.revised"]);
  });
});

describe("credits", () => {
  test("a new one stands on top, and moves by one place", async () => {
    const viewer = await creative();
    for (const title of ["甲", "乙", "丙"]) await addCredit(viewer, { ...credit, title });
    const titles = async () => (await own(viewer)).credits.map(({ title }) => title).join("");
    expect(await titles()).toBe("丙乙甲");
    await moveItem(viewer, "credits", (await own(viewer)).credits[2]!.id, "up");
    expect(await titles()).toBe("丙甲乙");
    await moveItem(viewer, "credits", (await own(viewer)).credits[0]!.id, "up");
    expect(await titles()).toBe("丙甲乙");
  });

  test("each finds its year when it is added", async () => {
    const viewer = await creative();
    for (const year of [2024, 2026, 2023, 2025]) await addCredit(viewer, { ...credit, year });
    expect((await own(viewer)).credits.map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023]);
  });

  test("a checked credit keeps its evidence until what was checked changes", async () => {
    const viewer = await creative();
    const id = await addCredit(viewer, credit);
    await db().credit.update({ where: { id }, data: { grade: "office", checkedOn: new Date() } });
    await reviseCredit(viewer, id, { ...credit, link: "https://example.com", version: 1 });
    expect((await own(viewer)).credits[0]).toMatchObject({ grade: "office", link: "https://example.com" });
    await reviseCredit(viewer, id, { ...credit, title: "另一部", version: 2 });
    expect((await own(viewer)).credits[0]).toMatchObject({ grade: "self", checkedOn: null });
  });

  test("other people's do not exist", async () => {
    const id = await addCredit(await creative(), credit);
    const other = await creative("苗小禾");
    await expect(reviseCredit(other, id, { ...credit, version: 1 })).rejects.toThrow(NotFound);
    await expect(moveItem(other, "credits", id, "up")).rejects.toThrow(NotFound);
  });
});

describe("publication", () => {
  const consents = (viewer: Creative) =>
    db().consent.findMany({
      where: { userId: viewer.userId },
      orderBy: { givenAt: "asc" },
      select: { recipientId: true, withdrawnAt: true },
    });

  test("needs a headline and a consent of its own", async () => {
    const viewer = await creative();
    await expect(publishProfile(viewer, { version: 1, visibility: "public", consent: true })).rejects.toThrow(Invalid);
    await reviseProfile(viewer, { ...words, version: 1 });
    await expect(publishProfile(viewer, { version: 2, visibility: "public", consent: false })).rejects.toThrow(Invalid);
    expect(await getProfile(anonymous, viewer.profileId)).toBeNull();
  });

  test("each audience has its consent, and hiding withdraws it at once", async () => {
    const viewer = await creative();
    await publish(viewer, "studios");
    await publishProfile(viewer, { version: 3, visibility: "public", consent: true });
    expect(await consents(viewer)).toMatchObject([
      { recipientId: "studios", withdrawnAt: expect.any(Date) },
      { recipientId: "public", withdrawnAt: null },
    ]);
    await publishProfile(viewer, { version: 4, visibility: "hidden", consent: false });
    expect((await consents(viewer)).filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
    expect((await typesOf(viewer.profileId)).slice(-3)).toEqual([
      "profile.published",
      "profile.published",
      "profile.hidden",
    ]);
  });
});

describe("a closed account", () => {
  test("leaves a bare row, and erasing twice changes nothing", async () => {
    const viewer = await creative();
    await publish(viewer, "public");
    await addCredit(viewer, credit);
    await eraseProfileOf(viewer.userId);
    expect((await own(viewer)).name).toBe("柳问渠");
    await db().user.update({ where: { id: viewer.userId }, data: { deletedAt: new Date() } });
    await eraseProfileOf(viewer.userId);
    await eraseProfileOf(viewer.userId);
    const row = await db().profile.findUniqueOrThrow({ where: { id: viewer.profileId }, include: { credits: true } });
    expect(row).toMatchObject({
      name: "已注销",
      headline: "",
      skills: [],
      homeDivision: null,
      visibility: "hidden",
      credits: [],
    });
    expect((await typesOf(viewer.profileId)).filter((type) => type === "profile.removed")).toHaveLength(1);
  });
});

describe("the form of a profile", () => {
  const form = { version: "1", name: "柳问渠", craft: "screenwriter", workMode: "mixed" };
  const read = (fields: Record<string, string[]>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(form)) data.append(name, value);
    for (const [name, values] of Object.entries(fields)) for (const value of values) data.append(name, value);
    return parseWithZod(data, { schema: ProfileForm });
  };

  test("takes further crafts from selects of which some are empty, each once", () => {
    const { payload: _, ...submission } = read({
      "crafts[0]": ["script-editor"],
      "crafts[1]": [""],
      "crafts[2]": ["script-editor"],
    });
    expect(submission).toMatchObject({
      status: "success",
      value: { crafts: ["screenwriter", "script-editor"], genres: [], languages: [] },
    });
  });

  test("adds ticked skills to written ones, each once, and no more than forty", () => {
    const written = Array.from({ length: 39 }, (_, index) => `技能${index}`).join("、");
    expect(read({ skills: ["分镜，双机位"], moreSkills: ["双机位", "夜戏布光"] })).toMatchObject({
      value: { skills: ["分镜", "双机位", "夜戏布光"] },
    });
    expect(read({ skills: [written], moreSkills: ["双机位"] }).status).toBe("success");
    expect(read({ skills: [written], moreSkills: ["双机位", "夜戏布光"] })).toMatchObject({
      status: "error",
      error: { skills: [expect.stringContaining("errors:tooMany")] },
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { transact } from "~/domain/audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/domain/errors";
import { anonymous, system } from "~/domain/identity";
import { fieldOf, requiredTerms, termsOfSheet, type OpeningTerms } from "~/domain/openings";
import { getOpening, publishCrew, publishOpening, reviseOpening } from "~/domain/openings.server";
import { ensureStudio } from "~/domain/studios.server";
import { freshDatabase } from "../../support/database";
import {
  aDraft,
  aProduction,
  aPublished,
  aStudio,
  eventsOf,
  NOON,
  openingForm,
  own,
  stopClockAt,
  type SheetWords,
} from "./stage";

freshDatabase();
beforeEach(() => stopClockAt(NOON));
afterEach(() => setClock());

const invalid = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Invalid)) throw error ?? new Error("nothing was refused");
  return error.fields;
};

describe("what a posting has to state", () => {
  const left: [string, SheetWords][] = [
    ["description", { description: "" }],
    ["workMode", { workMode: "" }],
    ["division", { division: "" }],
    ["startDate", { startDate: "", endDate: "" }],
    ["startDate", { endDate: "" }],
    ["hours", { hours: "" }],
    ["lodging", { lodging: "" }],
    ["payMin", { payMin: "", payMax: "" }],
    ["payUnit", { payUnit: "" }],
    ["payMethod", { payMethod: "" }],
    ["payCycle", { payCycle: "" }],
    ["contractType", { contractType: "" }],
    ["breachTerms", { breachTerms: "" }],
    ["replyCount", { replyCount: "" }],
    ["applyBy", { applyBy: "" }],
  ];

  it.each(left)("is refused without %s, and keeps the draft as typed", async (field, words) => {
    const house = await aStudio();
    const id = await aDraft(house);
    const fields = await invalid(publishOpening(house.owner, id, openingForm({ ...words, title: "掌灯的人" })));
    expect(Object.keys(fields)).toEqual([field]);
    expect(await own(house, id)).toMatchObject({ status: "draft", title: "掌灯的人" });
    expect(await getOpening(anonymous, id)).toBeNull();
  });

  it("is every term of the list, headcount included", () => {
    const nothing: OpeningTerms = {
      role: "gaffer",
      title: "",
      titleEn: "",
      description: "",
      descriptionEn: "",
      skills: [],
      genres: [],
      headcount: 0,
      workMode: "",
      division: null,
      place: "",
      startDate: null,
      endDate: null,
      hours: "",
      lodging: "",
      payMin: null,
      payMax: null,
      payUnit: "",
      payMethod: "",
      payCycle: "",
      contractType: "",
      breachTerms: "",
      replyHours: null,
      applyBy: null,
    };
    expect(requiredTerms(nothing)).toEqual([...termsOfSheet]);
    expect(new Set(Object.values(fieldOf)).size).toBe(termsOfSheet.length);
  });

  it("needs no place for remote work", async () => {
    const house = await aStudio();
    const id = await aPublished(house, { workMode: "remote", division: "" });
    expect(await own(house, id)).toMatchObject({ status: "published", division: null, missing: [] });
  });

  it.each([
    ["a last day in the past", { applyBy: "2026-11-23" }, "applyBy"],
    ["a last day after the work", { applyBy: "2026-12-19" }, "applyBy"],
    ["work that is over", { startDate: "2026-11-01", endDate: "2026-11-20", applyBy: "2026-11-24" }, "endDate"],
  ])("refuses %s", async (_what, words, field) => {
    const house = await aStudio();
    expect(await invalid(publishOpening(house.owner, await aDraft(house), openingForm(words)))).toHaveProperty(field);
  });
});

describe("publishing", () => {
  it("makes a draft public at that moment and records it", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    const shown = (await getOpening(anonymous, id))!;
    expect(shown).toMatchObject({
      title: "灯光师",
      public: true,
      open: true,
      publishedAt: NOON,
      payMin: 90_000,
      replyHours: 72,
    });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      "opening.drafted",
      "opening.revised",
      "opening.published",
    ]);
  });

  it("is done once", async () => {
    const house = await aStudio();
    const id = await aPublished(house);
    await expect(publishOpening(house.owner, id)).rejects.toThrow(Conflict);
  });

  it("waits while the studio is not verified, says so, and keeps what was typed", async () => {
    const house = await aStudio("仙霞关映像", { verified: false });
    const id = await aDraft(house);
    const refusal = await publishOpening(house.owner, id, openingForm()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Forbidden);
    expect((refusal as Forbidden).reason.key).toBe("openings:error.unverified");
    expect(await own(house, id)).toMatchObject({ status: "draft", missing: [] });
    await transact((tx) => ensureStudio(tx, system, "仙霞关映像", { trusted: true }));
    await publishOpening(house.owner, id);
    expect(await getOpening(anonymous, id)).toMatchObject({ public: true });
  });

  it("does not exist for another studio", async () => {
    const [house, other] = [await aStudio(), await aStudio("常棣文化")];
    const id = await aDraft(house);
    await expect(publishOpening(other.owner, id, openingForm())).rejects.toThrow(NotFound);
    expect(await getOpening(other.owner, id)).toBeNull();
    expect(await getOpening(house.owner, id)).toMatchObject({ public: false, open: false });
  });

  it("disappears while the verification has lapsed, for everyone but its members", async () => {
    const house = await aStudio();
    const id = await aPublished(house, { startDate: "2027-08-01", endDate: "2027-08-20", applyBy: "2027-07-20" });
    stopClockAt("2027-06-24T12:00:00+08:00");
    expect(await getOpening(anonymous, id)).toBeNull();
    expect(await getOpening(house.owner, id)).toMatchObject({ public: false, open: false });
  });
});

describe("screening", () => {
  it("stops what may not be asked, and names the phrase at its field", async () => {
    const house = await aStudio();
    const id = await aDraft(house);
    const words = { description: "布灯两周，只招男生。", breachTerms: "入组前缴纳押金，杀青退还。" };
    expect(await invalid(publishOpening(house.owner, id, openingForm({ ...words, acknowledged: "on" })))).toEqual({
      description: { key: "posting:screening.sex", values: { phrase: "只招男生" } },
      breachTerms: { key: "posting:screening.fee", values: { phrase: "缴纳押金" } },
    });
  });

  it("shows a warning once; then a person has decided", async () => {
    const house = await aStudio();
    const id = await aDraft(house);
    const words = { description: "布灯两周，微信：qingzhan_2026" };
    const fields = await invalid(publishOpening(house.owner, id, openingForm(words)));
    expect(Object.keys(fields)).toEqual(["description", "acknowledged"]);
    const { version } = await own(house, id);
    await publishOpening(house.owner, id, openingForm({ ...words, version: String(version), acknowledged: "on" }));
    expect(await own(house, id)).toMatchObject({ status: "published" });
  });
});

describe("a crew at once", () => {
  it("publishes what is ready and names what is not", async () => {
    const house = await aStudio();
    const productionId = await aProduction(house);
    const ready = await aDraft(house, { productionId });
    await invalid(publishOpening(house.owner, ready, openingForm({ hours: "" })));
    const { version } = await own(house, ready);
    await reviseOpening(house.owner, ready, openingForm({ version: String(version) }));
    const bare = await aDraft(house, { productionId, role: "editor" });
    expect(await publishCrew(house.owner, productionId)).toEqual({
      published: 1,
      held: [{ id: bare, title: "剪辑师" }],
    });
    expect([(await own(house, ready)).status, (await own(house, bare)).status]).toEqual(["published", "draft"]);
  });
});

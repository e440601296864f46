import { expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { addDays, toColumn } from "~/domain/days";
import { anonymous, type Viewer } from "~/domain/identity";
import type { SearchQuery } from "~/domain/search";
import { searchOpenings, searchProfiles } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addOpenings, addProfiles, addStudio, asking, idsOf, namesOf, recruiter, TODAY, stopClock } from "./corpus";
import { overEngines } from "./engines";

freshDatabase();
stopClock();

const lapsed: Viewer = { ...recruiter, studios: [{ ...recruiter.studios[0]!, status: "lapsed" }] };
const official: Viewer = { ...anonymous, userId: recruiter.userId, office: ["case-officer"] };

overEngines((engine, index) => {
  const people = async (viewer: Viewer, query = {}) =>
    (await searchProfiles(viewer, asking({ ...query, engine }))).items;

  it("shows a profile to those it is for", async () => {
    await addProfiles([
      { name: "公开", visibility: "public" },
      { name: "机构", visibility: "studios" },
      { name: "隐藏", visibility: "hidden" },
    ]);
    await index();
    expect(namesOf(await people(anonymous))).toEqual(["公开"]);
    expect(namesOf(await people(lapsed))).toEqual(["公开"]);
    for (const viewer of [recruiter, official]) expect(namesOf(await people(viewer)).sort()).toEqual(["公开", "机构"]);
  });

  it("never shows what was hidden since, whatever the index still says", async () => {
    const [id] = await addProfiles([{ name: "顾望舒" }]);
    await index();
    await db().profile.update({ where: { id }, data: { visibility: "hidden" } });
    const result = await searchProfiles(anonymous, asking({ q: "顾望舒", engine }));
    expect([result.items, result.relaxed]).toEqual([[], []]);
    expect((await searchProfiles(anonymous, asking({ q: "guwanshu", engine }))).suggestion).toBeNull();
  });

  it("never suggests the name of somebody the viewer may not see", async () => {
    await addProfiles([{ name: "顾望舒", visibility: "studios" }]);
    await index();
    const suggested = async (viewer: Viewer) =>
      (await searchProfiles(viewer, asking({ q: "顾望书", engine }))).suggestion;
    expect([await suggested(anonymous), await suggested(recruiter)]).toEqual([null, "顾望舒"]);
  });

  it("tells nothing of hidden people by totals, facets, other spellings, near hits or what a condition costs", async () => {
    const secret = {
      crafts: ["stunt"],
      genres: ["wuxia"],
      skills: ["独门轻功"],
      languages: ["bo"],
      homeDivision: "542421",
      credits: ["雪山飞渡"],
    };
    await addProfiles([
      { name: "陈默" },
      { name: "顾望舒", visibility: "hidden", ...secret },
      { name: "谢惊鸿", visibility: "studios", ...secret },
    ]);
    await index();
    const seen = async (viewer: Viewer, query: Partial<SearchQuery>) => {
      const { total, facets, suggestion, drops, relaxed } = await searchProfiles(viewer, asking({ ...query, engine }));
      return {
        total,
        counts: Object.values(facets)
          .flat()
          .filter(({ count }) => count > 0).length,
        suggestion,
        drops,
        relaxed,
      };
    };
    const nothing = { total: 0, counts: 0, suggestion: null, drops: [], relaxed: [] };
    for (const q of ["顾望舒", "谢惊鸿", "谢惊洪", "xiejinghong", "xjh", "独门轻功", "雪山飞渡", "独门轻功 雪山飞渡"])
      expect(await seen(anonymous, { q }), q).toEqual(nothing);
    const facets = { skill: ["独门轻功"] };
    expect(await seen(anonymous, { facets })).toMatchObject({ total: 0, drops: [{ condition: "skill", total: 1 }] });
    expect(await seen(anonymous, { q: "谢惊鸿", facets })).toEqual(nothing);
    const values = async (viewer: Viewer) =>
      Object.values((await searchProfiles(viewer, asking({ engine }))).facets).flatMap((counts) =>
        counts.map(({ value }) => value),
      );
    for (const value of ["stunt", "独门轻功", "bo", "542421"]) {
      expect(await values(anonymous)).not.toContain(value);
      expect(await values(recruiter)).toContain(value);
    }
    expect((await seen(recruiter, { q: "谢惊洪" })).suggestion).toBe("谢惊鸿");
    expect((await seen(recruiter, {})).total).toBe(2);
  });

  it("lets nobody hidden decide what is shown beside", async () => {
    await addProfiles([
      { name: "顾望舒", visibility: "studios", skills: ["航拍"] },
      { name: "顾王树", crafts: ["screenwriter"] },
    ]);
    await index();
    const beside = async (viewer: Viewer, q: string) => {
      const { suggestion, relaxed } = await searchProfiles(viewer, asking({ q, engine }));
      return [suggestion, namesOf(relaxed)];
    };
    expect(await beside(anonymous, "顾望书")).toEqual(["顾王树", ["顾王树"]]);
    expect(await beside(recruiter, "顾望书")).toEqual(["顾望舒", ["顾望舒", "顾王树"]]);
    expect(await beside(anonymous, "航拍 北极 编剧")).toEqual([null, []]);
    expect((await beside(recruiter, "航拍 北极 编剧"))[1]).toHaveLength(2);
  });

  it("compares and shows only rates that the viewer may see", async () => {
    const rate = (audience: string) => ({ min: 80_000, max: 100_000, audience });
    await addProfiles([
      { name: "公", dayRate: rate("public") },
      { name: "机", dayRate: rate("studios") },
      { name: "私", dayRate: rate("private") },
    ]);
    await index();
    for (const query of [{ rateMin: 90_000 }, { rateMax: 90_000 }]) {
      expect(namesOf(await people(anonymous, query))).toEqual(["公"]);
      expect(namesOf(await people(recruiter, query)).sort()).toEqual(["公", "机"]);
    }
    const shown = (await people(recruiter)).map(({ name, rates }) => [name, rates.length]);
    expect(Object.fromEntries(shown)).toEqual({ 公: 1, 机: 1, 私: 0 });
    expect((await people(anonymous)).flatMap(({ rates }) => rates)).toHaveLength(1);
  });

  it("shows an opening from publication to its last day, while its studio is verified", async () => {
    const waiting = await addStudio({ name: "候审", status: "waiting" });
    const ending = await addStudio({ name: "将满", until: addDays(TODAY, 3) });
    const [open, last, soon] = await addOpenings([
      { title: "开放" },
      { title: "今天截止", applyBy: TODAY },
      { title: "将满", studioId: ending },
      { title: "已过", applyBy: addDays(TODAY, -1) },
      { title: "草稿", status: "draft" },
      { title: "已关", status: "closed" },
      { title: "候审", studioId: waiting },
    ]);
    await index();
    const found = async () => idsOf((await searchOpenings(anonymous, asking({ engine, sort: "newest" }))).items).sort();
    expect(await found()).toEqual([open, last, soon].sort());
    setClock(() => new Date(`${addDays(TODAY, 4)}T04:00:00Z`));
    expect(await found()).toEqual([open]);
  });

  it("never shows an opening that was closed since, or whose studio is no longer verified", async () => {
    const [one] = await addOpenings([{}, {}]);
    await index();
    const found = async () => (await searchOpenings(anonymous, asking({ engine }))).items.length;
    await db().opening.update({ where: { id: one }, data: { status: "closed" } });
    expect(await found()).toBe(1);
    await db().studio.updateMany({ data: { verifiedUntil: toColumn(addDays(TODAY, -1)) } });
    expect(await found()).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { signLink } from "~/adapters/links.server";
import { MOST_SEARCHES } from "~/domain/alerts";
import { SaveForm } from "~/domain/alerts.forms";
import {
  beginSearch,
  listSearches,
  openSearch,
  readStop,
  removeSearch,
  removeSearchesOf,
  reviseSearch,
  saveSearch,
  stopTelling,
  stopToken,
  sweepFinds,
} from "~/domain/alerts.server";
import { Conflict, Invalid, NotFound } from "~/domain/errors";
import { anonymous } from "~/domain/identity";
import { readUnsubscription } from "~/domain/notifications.server";
import { setClock } from "~/adapters/clock";
import { postOpening } from "../../../prisma/cast";
import { freshCast } from "../../support/cast";
import { runJobs } from "../../support/jobs";
import { among } from "./stage";

const cast = freshCast();
const { save, show } = among(cast);

const input = { kind: "opening", query: "q=夜戏", name: "夜戏", rhythm: "daily" } as const;

describe("a search is saved", () => {
  it("once, however it is typed", async () => {
    await save("gaffer", "opening", "q=剪輯&role=editor&role=gaffer&page=2&sort=newest");
    const again = save("gaffer", "opening", "role=gaffer&q=%20剪辑%20&role=editor&engine=postgres");
    await expect(again).rejects.toThrow(Conflict);
    await save("gaffer", "profile", "q=剪辑&role=editor&role=gaffer");
    await save("director", "opening", "q=剪辑&role=editor&role=gaffer");
    const gaffer = await cast.as("gaffer");
    const { known, wanted } = await beginSearch(gaffer, "opening", "q=剪辑&role=gaffer&role=editor");
    expect(known).toMatchObject({ name: "q=剪輯&role=editor&role=gaffer&page=2&sort=newest" });
    expect(wanted.query).toMatchObject({ q: "剪辑", page: 1, sort: "relevance" });
    expect(wanted.labels.role?.map(({ label }) => label).sort()).toEqual(["剪辑师", "灯光师"].sort());
    expect(await beginSearch(gaffer, "opening", "q=剪")).toMatchObject({ known: null });
    expect(await beginSearch(anonymous, "opening", "q=剪辑")).toMatchObject({ known: null });
  });

  it("and no more than a person may keep, even by two forms sent at once", async () => {
    for (let index = 1; index < MOST_SEARCHES; index += 1) await save("gaffer", "opening", `q=${index}`);
    const both = await Promise.allSettled([save("gaffer", "opening", "q=a"), save("gaffer", "opening", "q=b")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({
      reason: { key: "alerts:error.full", values: { count: MOST_SEARCHES } },
    });
    await save("director", "opening", "q=a");
  });

  it("without what is too long to be kept, and not by a stranger", async () => {
    const many = Array.from({ length: 200 }, (_, index) => `skill=skill-number-${index}`).join("&");
    await expect(save("gaffer", "opening", many)).rejects.toThrow(Invalid);
    expect(SaveForm.safeParse({ ...input, query: "q=".padEnd(3000, "a") }).success).toBe(false);
    await expect(saveSearch(anonymous, input)).rejects.toThrow(NotFound);
  });

  it("and nothing of what it looks for is written into the log", async () => {
    const id = await save("gaffer", "profile", "q=柳问渠");
    await reviseSearch(await cast.as("gaffer"), id, { name: "找柳问渠", rhythm: "weekly" });
    await removeSearch(await cast.as("gaffer"), id);
    const events = await db().event.findMany({ where: { subjectType: "saved-search" }, orderBy: { id: "asc" } });
    expect(events.map(({ type }) => type)).toEqual([
      "saved-search.created",
      "saved-search.revised",
      "saved-search.removed",
    ]);
    expect(events.map(({ label, data }) => label + JSON.stringify(data)).join()).not.toContain("柳");
  });
});

describe("a saved search of somebody else", () => {
  it("does not exist", async () => {
    const id = await save("gaffer", "opening", "q=夜戏");
    for (const viewer of [await cast.as("director"), await cast.as("administrator"), anonymous]) {
      expect(await openSearch(viewer, id)).toBeNull();
      expect(await listSearches(viewer)).toEqual([]);
      await expect(reviseSearch(viewer, id, { name: "x", rhythm: "never" })).rejects.toThrow(NotFound);
      await expect(removeSearch(viewer, id)).rejects.toThrow(NotFound);
    }
    expect(await openSearch(await cast.as("gaffer"), "nowhere")).toBeNull();
  });
});

describe("the list of searches", () => {
  it("counts what is new to their person, and only what they may see now", async () => {
    const openings = await save("gaffer", "opening", "role=lighting-technician");
    await save("gaffer", "opening", "q=没有的东西");
    const people = await save("recruiter", "profile", "role=gaffer");
    await show("gaffer", "hidden");
    await runJobs();
    await show("gaffer", "studios");
    await postOpening(cast, "lamps", { ago: 0 });
    await runJobs();
    const fresh = async (who: "gaffer" | "recruiter") =>
      (await listSearches(await cast.as(who))).map((search) => search.fresh);
    expect(await fresh("gaffer")).toEqual([0, 1]);
    expect(await fresh("recruiter")).toEqual([1]);
    // The index still says otherwise.
    await db().profile.update({ where: { id: cast.profileIds.gaffer }, data: { visibility: "hidden" } });
    expect(await fresh("recruiter")).toEqual([0]);
    expect((await openSearch(await cast.as("recruiter"), people))!.finds.hits).toEqual([]);
    expect((await openSearch(await cast.as("gaffer"), openings))!.finds.hits).toHaveLength(1);
    expect(await fresh("gaffer")).toEqual([0, 0]);
  });
});

describe("the link in a mail", () => {
  it("stops the telling of one search, keeps the search, and does it once", async () => {
    const id = await save("gaffer", "opening", "q=夜戏", "instant");
    const other = await save("gaffer", "opening", "q=布光", "instant");
    const token = stopToken(id);
    expect(await readStop(token)).toEqual({ id, name: "q=夜戏", stopped: false });
    await stopTelling(anonymous, token);
    await stopTelling(anonymous, token);
    expect(await readStop(token)).toMatchObject({ stopped: true });
    const rhythms = Object.fromEntries(
      (await listSearches(await cast.as("gaffer"))).map((search) => [search.id, search.rhythm]),
    );
    expect(rhythms).toEqual({ [id]: "never", [other]: "instant" });
    expect(await db().event.count({ where: { type: "saved-search.stopped" } })).toBe(1);
  });

  it("opens nothing else, and is over with its search", async () => {
    const id = await save("gaffer", "opening", "q=夜戏");
    const expires = new Date(Date.now() + 60_000);
    const foreign = [
      signLink({ id, purpose: "unsubscribe", expires }),
      signLink({ id: "nowhere", purpose: "stop-search", expires }),
      signLink({ id, purpose: "stop-search", expires: new Date(0) }),
      `${stopToken(id)}x`,
      "",
    ];
    for (const token of foreign) {
      expect(await readStop(token)).toBeNull();
      await expect(stopTelling(anonymous, token)).rejects.toThrow(NotFound);
    }
    expect(readUnsubscription(stopToken(id))).toBeNull();
    const token = stopToken(id);
    await removeSearch(await cast.as("gaffer"), id);
    expect(await readStop(token)).toBeNull();
  });
});

describe("in the end", () => {
  it("an account that is closed takes its searches along, and one that is not keeps them", async () => {
    await save("gaffer", "opening", "q=夜戏");
    await save("director", "opening", "q=夜戏");
    await removeSearchesOf(cast.userIds.gaffer);
    expect(await db().savedSearch.count()).toBe(2);
    await db().user.update({ where: { id: cast.userIds.gaffer }, data: { deletedAt: new Date() } });
    await removeSearchesOf(cast.userIds.gaffer);
    expect((await db().savedSearch.findMany()).map(({ userId }) => userId)).toEqual([cast.userIds.director]);
  });

  it("finds that are no news go after a quarter; what was told stays known", async () => {
    const searchId = await save("gaffer", "opening", "q=夜戏");
    const find = (documentId: string, days: number, waiting = false) => ({
      searchId,
      documentId,
      foundAt: new Date(Date.now() - days * 86_400_000),
      waiting,
    });
    const { lamps, cut, writing } = cast.openingIds;
    await db().savedSearchHit.createMany({ data: [find(lamps, 91), find(cut, 89), find(writing, 91, true)] });
    setClock();
    await sweepFinds();
    const left = (await db().savedSearchHit.findMany()).map(({ documentId }) => documentId).sort();
    expect(left).toEqual([cut, writing].sort());
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";

oneCast();
let app: App;
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, JOBS: "apart" });
}, 60_000);
afterAll(() => app.stop());

/** What a page shows of it: hits, a clear empty state, or either; and the parameter the API refuses, if it does. */
type Case = [what: string, search: string, page: "hits" | "none" | "either", refused: string | null];

const q = (text: string) => `q=${encodeURIComponent(text)}`;
const cases: Case[] = [
  ["10,000 characters", q("长".repeat(10_000)), "none", "q"],
  ["10,000 words", q("a ".repeat(5_000)), "either", "q"],
  ["101 characters", q("𠮷".repeat(101)), "none", "q"],
  ["control characters", "q=%00%07%1B%7F", "hits", null],
  ["an emoji", q("🎬👩‍🎤"), "hits", null],
  ["a lone surrogate", "q=%ED%A0%80", "hits", null],
  ["bytes that are no UTF-8", "q=%FF%FE", "hits", null],
  ["half an escape", "q=%", "hits", null],
  ["unbalanced quotes", q(`"导演 'x`), "either", null],
  ["SQL", q("'; DROP TABLE profiles; --"), "either", null],
  ["a filter's syntax", q(`role = "director" OR 1 = 1 _geoRadius(1,2,3)`), "none", null],
  ["a query of the index", q("'a':* & !('b' | <->"), "either", null],
  ["wildcards", q("%_*?\\"), "hits", null],
  ["markup", q("<script>alert(1)</script>"), "none", null],
  ["right-to-left marks and invisible characters", q("\u202E\u200B\uFEFF"), "hits", null],
  ["page 99999", "page=99999", "none", null],
  ["a page past every number", `page=${"9".repeat(400)}`, "hits", "page"],
  ["page -1", "page=-1", "hits", "page"],
  ["a page that is no number", "page=1e3", "hits", "page"],
  ["an unknown value of a facet", "role=wizard", "none", null],
  ["a value of a facet with syntax", `role=${encodeURIComponent(`director" OR "1"="1`)}`, "none", null],
  ["a value of a facet with a NUL", "role=%00", "hits", "role"],
  ["a lone surrogate as a value", "skill=%ED%A0%80", "none", null],
  ["a value of 10,000 characters", `skill=${"x".repeat(10_000)}`, "none", null],
  ["an empty facet", "role=", "hits", "role"],
  ["300 values of a facet", Array.from({ length: 300 }, (_, index) => `role=r${index}`).join("&"), "none", null],
  ["a repeated query", "q=%20&q=b", "hits", "q"],
  ["a repeated page", "page=1&page=2", "hits", "page"],
  ["a day that is none", "availableBy=2026-02-30", "hits", "availableBy"],
  ["an amount that is none", "rateMin=NaN", "hits", "rateMin"],
  ["an amount past every number", `rateMin=${"9".repeat(30)}`, "either", "rateMin"],
  ["bounds the wrong way round", "rateMin=900&rateMax=800", "either", "rateMin"],
  ["an unknown order", "sort=best", "hits", "sort"],
  ["an unknown engine", "engine=grep", "hits", "engine"],
  ["an unknown parameter", "__proto__=1&constructor=2", "hits", "__proto__"],
  ["a parameter without a name", "=1", "hits", ""],
];

describe.each(["profiles", "openings"])("%s", (list) => {
  const empty = 'class="empty"';
  test.each(cases)("takes %s", async (_, search, page, refused) => {
    const shown = await app.ask(`/${list}?${search}`);
    const text = await shown.text();
    expect(shown.status).toBe(200);
    if (page !== "either")
      expect([text.includes(empty), text.includes("data-hits")]).toEqual([page === "none", page === "hits"]);
    expect(text).not.toContain("<script>alert");

    const answered = await app.ask(`/api/v1/${list}?${search}`);
    const body = (await answered.json()) as { parameter?: string; total?: number };
    expect([answered.status, body.parameter ?? null]).toEqual(refused === null ? [200, null] : [400, refused]);
    if (refused !== null) expect(answered.headers.get("content-type")).toContain("application/problem+json");
  });

  test.each(cases.filter(([, search]) => search.startsWith("q=")))(
    "suggests without offence for %s",
    async (_, search) => {
      const kind = list === "profiles" ? "profile" : "opening";
      const answered = await app.ask(`/suggestions?kind=${kind}&${search}`);
      expect([answered.status, Object.keys((await answered.json()) as object)]).toEqual([200, ["suggestions"]]);
    },
  );
});

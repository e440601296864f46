import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { translator } from "~/adapters/words.server";
import type { Call } from "~/domain/openings";
import { openingsFeed } from "~/http/feed.server";
import { xml } from "~/http/xml";
import { wellFormed } from "../support/xml";

const call = (title: string): Call => ({
  id: "01a20c46-9a07-72d5-8b0d-48926d0e04bf",
  role: "gaffer",
  title,
  titleEn: "",
  headcount: 1,
  filled: 0,
  workMode: "on-site",
  division: "330803",
  divisionName: "衢江区",
  place: "",
  startDate: "2026-12-07",
  endDate: "2026-12-18",
  payMin: 90_000,
  payMax: 120_000,
  payUnit: "day",
  payCycle: "weekly",
  contractType: "service",
  replyHours: 72,
  applyBy: "2026-12-01",
  publishedAt: new Date("2026-11-20T02:00:00Z"),
  production: { id: "p", title: "水亭门外 & <别的>", titleEn: "", genres: [], episodes: 64 },
  studio: { id: "s", name: "信安影业", nameEn: "", verifiedOn: null, verifiedUntil: null },
});

const feed = (calls: Call[], locale: "zh-CN" | "en" = "zh-CN") =>
  openingsFeed(calls, {
    origin: "https://quji.example",
    locale,
    t: translator(locale),
    today: "2026-11-24",
    now: new Date("2026-11-24T04:00:00Z"),
  });

describe("the Atom feed", () => {
  it("has what RFC 4287 asks of a feed and of an entry", () => {
    const text = feed([call("灯光师")]);
    expect(wellFormed(text)).toBe(true);
    for (const part of [
      "<id>",
      "<title>",
      "<updated>2026-11-20T02:00:00.000Z</updated>",
      'rel="self"',
      "<author><name>信安影业",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("<id>urn:uuid:01a20c46-9a07-72d5-8b0d-48926d0e04bf</id>");
    expect(text).toContain("<summary>12月7日–18日，12天，¥900–1,200/天，衢江区，3天内答复</summary>");
  });

  it("is a feed when there is nothing to tell", () => {
    expect(wellFormed(feed([]))).toBe(true);
    expect(feed([])).toContain("<updated>2026-11-24T04:00:00.000Z</updated>");
  });

  it("stays well formed whatever a title holds", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (title) => wellFormed(feed([call(title)], "en"))));
  });
});

it("keeps XML free of markup and of what it has no place for", () => {
  expect(xml('<a href="x">&\u0000\u000b\'')).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&apos;");
});

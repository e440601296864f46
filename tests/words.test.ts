import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysFrom, type Day } from "~/domain/days";
import { yuanToFen } from "~/domain/money";
import { runsOf, type DayState } from "~/ui/day-runs";
import { surnameOf, toneOf } from "~/ui/frame";
import * as words from "~/ui/words";

const today = "2026-11-23";
const anyDay = fc.integer({ min: -400, max: 4000 }).map((count) => addDays(today, count));

describe("days", () => {
  test("are written in full", () => {
    expect(words.formatDay("2026-11-23", "zh-CN")).toBe("2026年11月23日 周一");
    expect(words.formatDay("2026-11-23", "en")).toBe("Mon 23 Nov 2026");
    expect(words.formatShortDay("2026-12-07", "zh-CN", today)).toBe("12月7日");
    expect(words.formatShortDay("2027-01-07", "en", today)).toBe("7 Jan 2027");
  });

  test.each([
    ["2026-12-07", "2026-12-18", "12月7日–18日", "7–18 Dec"],
    ["2026-11-28", "2026-12-11", "11月28日–12月11日", "28 Nov – 11 Dec"],
    ["2026-12-26", "2027-01-09", "2026年12月26日–2027年1月9日", "26 Dec 2026 – 9 Jan 2027"],
    ["2027-03-01", "2027-03-05", "2027年3月1日–5日", "1–5 Mar 2027"],
    ["2027-03-01", "2027-04-05", "2027年3月1日–4月5日", "1 Mar – 5 Apr 2027"],
    ["2026-12-07", "2026-12-07", "12月7日", "7 Dec"],
    ["2026-12-07", null, "12月7日起", "from 7 Dec"],
  ])("from %s to %s", (from, to, chinese, english) => {
    expect(words.formatDayRange(from, to, "zh-CN", today)).toBe(chinese);
    expect(words.formatDayRange(from, to, "en", today)).toBe(english);
  });

  test("begin their week on a Monday at most six days before", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = words.mondayOf(day);
        expect(words.formatDay(monday, "en")).toMatch(/^Mon /);
        expect(daysFrom(monday, day).length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe("moments", () => {
  test("follow the clock of Quzhou", () => {
    expect(words.formatMoment("2026-11-23T16:05:00Z", "zh-CN")).toBe("2026年11月24日 周二 0:05");
    expect(words.formatMoment(new Date("2026-11-23T07:20:00Z"), "en")).toBe("Mon 23 Nov 2026, 15:20");
    expect(words.formatShortMoment("2026-11-23T01:12:00Z", "zh-CN", today)).toBe("今天 9:12");
    expect(words.formatShortMoment("2026-11-20T01:12:00Z", "en", today)).toBe("20 Nov at 9:12");
  });
});

describe("money", () => {
  test("groups thousands and shows fen only where there are any", () => {
    expect(words.formatMoney(120_000)).toBe("¥1,200");
    expect(words.formatMoney(120_005)).toBe("¥1,200.05");
    expect(words.formatMoney(-50)).toBe("-¥0.50");
    expect(words.payAmount(100_000, 140_000, "day", "zh-CN")).toBe("¥1,000–1,400/天");
    expect(words.payAmount(90_000, 90_000, "episode", "en")).toBe("¥900 an episode");
  });

  test("can be read back to the fen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (fen) => {
        expect(yuanToFen(words.formatMoney(fen).slice(1))).toBe(fen);
      }),
    );
  });
});

describe("other words", () => {
  test("say a promise in days where it makes whole days", () => {
    expect(words.formatDuration(72, "zh-CN")).toBe("3天内");
    expect(words.formatDuration(24, "en")).toBe("within 1 day");
    expect(words.formatDuration(36, "zh-CN")).toBe("36小时内");
  });

  test("put titles in their own marks", () => {
    expect(words.formatTitle("水亭门外", "en")).toBe("《水亭门外》");
    expect(words.formatTitle("Paper Kite", "en")).toBe("Paper Kite");
    expect(words.formatTitle("Paper Kite", "zh-CN")).toBe("《Paper Kite》");
    expect(words.listWords(["导演", "编剧"], "zh-CN")).toBe("导演、编剧");
  });

  test("find a surname", () => {
    expect([surnameOf("司徒远"), surnameOf("叶疏桐"), surnameOf("maya Chen"), surnameOf("")]).toEqual([
      "司徒",
      "叶",
      "M",
      "",
    ]);
  });

  test("spread titles over every tone", () => {
    const tones = Array.from({ length: 200 }, (_, index) => toneOf(`第${index}部戏`));
    expect([...new Set(tones)].sort()).toEqual(["clay", "ink", "pine", "stone", "straw"]);
  });
});

describe("runs of days", () => {
  const shown = daysFrom(today, addDays(today, 34));
  const states = fc.dictionary(fc.constantFrom(...shown), fc.constantFrom<DayState>("away", "held", "engaged"));

  test("join neighbours of one state", () => {
    const days: Record<Day, DayState> = { "2026-11-23": "held", "2026-11-24": "held", "2026-11-26": "held" };
    expect(runsOf(shown, days)).toMatchObject([
      { state: "free", count: 32 },
      {
        state: "held",
        count: 3,
        runs: [
          { from: "2026-11-23", to: "2026-11-24" },
          { from: "2026-11-26", to: "2026-11-26" },
        ],
      },
    ]);
  });

  test("cover every day once", () => {
    fc.assert(
      fc.property(states, (days) => {
        const covered = runsOf(shown, days).flatMap(({ runs }) => runs.flatMap(({ from, to }) => daysFrom(from, to)));
        expect(covered.sort()).toEqual(shown);
      }),
    );
  });
});

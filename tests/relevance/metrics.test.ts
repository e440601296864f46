import { describe, expect, it } from "vitest";
import { drops } from "./baseline";
import { groups, report, type Figures, type Report } from "./measuring";
import { ndcg, recall, reciprocalRank } from "./metrics";
import { halves, queries } from "./queries";

describe("figures of one query", () => {
  // Gains are 7, 3 and 1; the second place counts 1/log2(3) = 0.6309, the third a half.
  it.each([
    ["the best order", [3, 2, 1], [3, 2, 1], 1, 1, 1],
    ["the worst order", [1, 2, 3], [3, 2, 1], (1 + 3 * 0.63093 + 3.5) / (7 + 3 * 0.63093 + 0.5), 1 / 3, 1],
    ["one of two, second", [0, 3], [3, 3], (7 * 0.63093) / (7 + 7 * 0.63093), 1 / 2, 1 / 2],
    ["a neighbour only", [1], [3, 1], 1 / (7 + 0.63093), 0, 0],
    ["nothing", [], [3], 0, 0, 0],
    ["only behind the tenth place", [...Array<number>(10).fill(0), 3], [3], 0, 0, 1],
    ["nothing, rightly", [], [], 1, 1, 1],
    ["something, wrongly", [0], [], 0, 0, 0],
  ])("%s", (_, shown, ideal, cumulated, rank, found) => {
    expect(ndcg({ shown, ideal })).toBeCloseTo(cumulated, 4);
    expect(reciprocalRank({ shown, ideal })).toBeCloseTo(rank, 4);
    expect(recall({ shown, ideal })).toBeCloseTo(found, 4);
  });

  it("counts fifty good answers at most", () => {
    const many = Array<number>(80).fill(3);
    expect(recall({ shown: many, ideal: many })).toBe(1);
    expect(recall({ shown: many.slice(0, 25), ideal: many })).toBe(0.5);
  });
});

describe("a report", () => {
  const perfect = new Map(
    queries.map((query) => [query, { shown: query.meaning ? [3] : [], ideal: query.meaning ? [3] : [] }]),
  );

  it("leaves queries that nothing answers out of the whole", () => {
    const wrong = new Map([...perfect].map(([query, one]) => [query, query.meaning ? one : { shown: [0], ideal: [] }]));
    const { tuning } = report(wrong);
    expect([tuning.overall.ndcg, tuning["must be empty"].ndcg]).toEqual([1, 0]);
  });

  it("is held against an earlier one: a hundredth overall, a twentieth in a class", () => {
    const flat = (ndcg: number, zero = 0): Report => {
      const figures: Figures = { ndcg, mrr: 1, recall: 1, zero };
      const half = () => Object.fromEntries(groups.map((group) => [group, { ...figures }]));
      return Object.fromEntries(halves.map((half_) => [half_, half()])) as Report;
    };
    expect(drops(flat(0.9), flat(0.89))).toEqual([]);
    expect(drops(flat(0.9), flat(0.88))).toEqual([
      "tuning, overall: ndcg from 0.900 to 0.880",
      "held-out, overall: ndcg from 0.900 to 0.880",
    ]);
    expect(drops(flat(0.9), flat(0.84))).toHaveLength(2 * groups.length);
    expect(drops(flat(0.9), flat(0.95))).toEqual([]);
    expect(drops(flat(0.9), flat(0.9, 0.02))).toHaveLength(2);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readRange } from "~/http/media.server";

test.each([
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "outside"],
  ["bytes=-0", "outside"],
  ["bytes=5-2", null],
  ["bytes=0-1,5-6", null],
  ["bytes=-", null],
  ["lines=0-1", null],
])("%s of a hundred bytes", (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});

test("a range that is answered lies in the file", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e9 }), (first, last, bytes) => {
      const range = readRange(`bytes=${first}-${last}`, bytes);
      if (range === null || range === "outside") return;
      expect(range.start).toBe(first);
      expect(range.start <= range.end && range.end < bytes).toBe(true);
    }),
  );
});

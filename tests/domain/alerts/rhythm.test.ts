import { expect, test } from "vitest";
import { dueUntil, type Rhythm } from "~/domain/alerts";

// 2026-11-23 is a Monday; moments are of Asia/Shanghai.
const at = (text: string) => new Date(`${text}+08:00`);

test.each<[Rhythm, string, string | null]>([
  ["instant", "2026-11-25T10:00:00", "2026-11-25T09:57:00"],
  ["daily", "2026-11-25T08:00:00", "2026-11-25T08:00:00"],
  ["daily", "2026-11-25T23:59:59", "2026-11-25T08:00:00"],
  ["daily", "2026-11-25T07:59:59", "2026-11-24T08:00:00"],
  ["daily", "2026-11-25T00:30:00", "2026-11-24T08:00:00"],
  ["weekly", "2026-11-23T08:00:00", "2026-11-23T08:00:00"],
  ["weekly", "2026-11-23T07:59:59", "2026-11-16T08:00:00"],
  ["weekly", "2026-11-29T23:00:00", "2026-11-23T08:00:00"],
  ["weekly", "2026-11-30T00:10:00", "2026-11-23T08:00:00"],
  ["never", "2026-11-25T10:00:00", null],
])("what is told %s is due at %s if it was found by %s", (rhythm, now, due) => {
  expect(dueUntil(rhythm, at(now))).toEqual(due && at(due));
});

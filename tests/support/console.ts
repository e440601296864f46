import { afterEach, beforeEach, expect, vi } from "vitest";

// An error on the console that no test asked for is a failure: a component with a wrong prop, a promise nobody awaits.
let expected: RegExp | undefined;

/** This test provokes an error on the console, and it must look like this. */
export function expectConsoleError(pattern: RegExp) {
  expected = pattern;
}

beforeEach(() => {
  expected = undefined;
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  const said = vi.mocked(console.error).mock.calls.map((call) => call.map(String).join(" "));
  vi.mocked(console.error).mockRestore();
  const wanted = expected;
  if (wanted) expect(said.some((line) => wanted.test(line))).toBe(true);
  expect(said.filter((line) => !wanted?.test(line))).toEqual([]);
});

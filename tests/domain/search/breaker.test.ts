import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeBreaker } from "~/domain/search/breaker.server";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the circuit", () => {
  const changed = vi.fn<(open: boolean) => void>();
  const probe = vi.fn<() => Promise<boolean>>();
  beforeEach(() => {
    changed.mockReset();
    probe.mockReset();
  });

  const fail = (breaker: ReturnType<typeof makeBreaker>, times: number, every = 0) => {
    for (let time = 0; time < times; time++) {
      if (time > 0) vi.advanceTimersByTime(every);
      breaker.fail();
    }
  };

  it("opens at the third failure within ten seconds", () => {
    const breaker = makeBreaker(probe, changed);
    fail(breaker, 2, 4_999);
    expect(breaker.isOpen()).toBe(false);
    vi.advanceTimersByTime(4_999);
    breaker.fail();
    expect(breaker.isOpen()).toBe(true);
    expect(changed.mock.calls).toEqual([[true]]);
  });

  it("stays closed while failures are further apart", () => {
    const breaker = makeBreaker(probe, changed);
    fail(breaker, 20, 5_000);
    expect(breaker.isOpen()).toBe(false);
  });

  it("is probed every five seconds, and closes when the engine answers", async () => {
    const breaker = makeBreaker(probe, changed);
    probe.mockResolvedValueOnce(false).mockRejectedValueOnce(new Error("away")).mockResolvedValueOnce(true);
    fail(breaker, 3);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(probe).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([probe.mock.calls.length, breaker.isOpen()]).toEqual([1, true]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([probe.mock.calls.length, breaker.isOpen()]).toEqual([2, true]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([probe.mock.calls.length, breaker.isOpen()]).toEqual([3, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([probe.mock.calls.length, changed.mock.calls]).toEqual([3, [[true], [false]]]);
  });

  it("forgets what failed before it was open, and does not open twice", async () => {
    const breaker = makeBreaker(probe, changed);
    probe.mockResolvedValue(true);
    fail(breaker, 7);
    await vi.advanceTimersByTimeAsync(5_000);
    fail(breaker, 2);
    expect([breaker.isOpen(), changed.mock.calls, probe.mock.calls.length]).toEqual([false, [[true], [false]], 1]);
  });
});

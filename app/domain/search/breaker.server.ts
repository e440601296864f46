// A circuit breaker around an engine that may be away: three failures within ten seconds open it, and every five
// seconds the engine is probed. Until it answers, nobody waits for it.
const FAILURES = 3;
const WITHIN = 10_000;
const PROBE = 5_000;

export type Breaker = { isOpen(): boolean; fail(): void };

/** `probe` says whether the engine answers again; `changed` is told when the circuit opens or closes. */
export function makeBreaker(probe: () => Promise<boolean>, changed: (open: boolean) => void): Breaker {
  let failures: number[] = [];
  let open = false;

  function turn(to: boolean) {
    open = to;
    failures = [];
    changed(open);
    if (open) setTimeout(look, PROBE).unref();
  }

  async function look() {
    const answers = await probe().catch(() => false);
    if (answers) turn(false);
    else setTimeout(look, PROBE).unref();
  }

  return {
    isOpen: () => open,
    fail() {
      // Who asked before the circuit opened may fail after it did.
      if (open) return;
      const moment = performance.now();
      failures = [...failures.filter((one) => moment - one < WITHIN), moment];
      if (failures.length >= FAILURES) turn(true);
    },
  };
}

/** Milliseconds of each call, and what passed from the first to the last. */
export type Measured = { times: number[]; seconds: number };

/** Calls by so many clients, each beginning its next when its last has ended, until so many are done. */
export async function measure(clients: number, count: number, call: () => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  let left = count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) {
        const asked = performance.now();
        await call();
        times.push(performance.now() - asked);
      }
    }),
  );
  return { times, seconds: (performance.now() - began) / 1000 };
}

/** The time within which such a share of all was done. */
export function within(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const print = (text: string) => process.stdout.write(`${text}\n`);

export const heading = `${"".padEnd(38)}      p50      p95      p99   per second`;

/** A line of a table: milliseconds, and how many a second. */
export function told(what: string, { times, seconds }: Measured): string {
  const figures = [0.5, 0.95, 0.99].map((share) => within(times, share).toFixed(1).padStart(9));
  return `${what.padEnd(38)}${figures.join("")}${(times.length / seconds).toFixed(0).padStart(13)}`;
}

import type { Fen } from "../money";

// Wide enough that a band does not name one person's pay, narrow enough to compare crafts.
const steps: Record<string, Fen> = {
  day: 50_000,
  episode: 100_000,
  project: 1_000_000,
  month: 500_000,
  "finished-minute": 50_000,
};

export type PayBand = { min: Fen; max: Fen; unit: string };

/** The band a pay falls into, its lower end included, its upper end not; null where no pay is known. */
export function payBand(pay: Fen | null, unit: string): PayBand | null {
  const step = steps[unit];
  if (pay === null || step === undefined) return null;
  const min = Math.floor(pay / step) * step;
  return { min, max: min + step, unit };
}

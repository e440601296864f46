import type { Fen } from "../money";
import { rateUnits, type RateUnit } from "../profiles";

// Wide enough that a band does not name one person's pay, narrow enough to compare crafts.
const steps: Record<RateUnit, Fen> = {
  day: 50_000,
  episode: 100_000,
  project: 1_000_000,
  month: 500_000,
  "finished-minute": 50_000,
};

export type PayBand = { min: Fen; max: Fen; unit: RateUnit };

/** The band a pay falls into, its lower end included, its upper end not; null where no pay or no unit is known. */
export function payBand(pay: Fen | null, payUnit: string): PayBand | null {
  const unit = rateUnits.find((known) => known === payUnit);
  if (pay === null || !unit) return null;
  const min = Math.floor(pay / steps[unit]) * steps[unit];
  return { min, max: min + steps[unit], unit };
}

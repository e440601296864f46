import type { Day } from "../days";
import type { Fen } from "../money";

export const filingTiers = ["key", "ordinary", "other"] as const;
export type FilingTier = (typeof filingTiers)[number];

/** Investment from which a micro-drama is of a tier, by the day of its filing. Below `ordinary` it is 其他. */
export type FilingThresholds = { from: Day; key: Fen; ordinary: Fen };

/** 广电办发〔2024〕35号, and from 2026-01-01 the notice on adjusting the tiers (as the press confirmed it). */
export const filingThresholds: readonly FilingThresholds[] = [
  { from: "2024-06-01", key: 100_000_000, ordinary: 30_000_000 },
  { from: "2026-01-01", key: 300_000_000, ordinary: 100_000_000 },
];

/** The thresholds in force on a day; null before there were any. */
export const filingThresholdsOn = (day: Day): FilingThresholds | null =>
  filingThresholds.findLast(({ from }) => from <= day) ?? null;

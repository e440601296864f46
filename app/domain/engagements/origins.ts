import { isQuzhou } from "../vocabulary";

/** Where somebody came from when they were hired. */
export const origins = ["local", "incoming", "unknown"] as const;
export type Origin = (typeof origins)[number];

/** By the home at the hire: Quzhou's codes begin with 3308; an empty home is unknown, never guessed from the profile. */
export function originOf(homeAtHire: string | null): Origin {
  if (!homeAtHire) return "unknown";
  return isQuzhou(homeAtHire) ? "local" : "incoming";
}

import { isDay, type Day } from "../days";
import { isId } from "../identity";
import { isRole } from "../vocabulary";
import { origins, type Origin } from "./origins";
import { engagementStates } from "./states";

/** `counted` is all that counts as work: neither cancelled nor a no-show. */
export const placementStates = ["counted", ...engagementStates] as const;
export type PlacementState = (typeof placementStates)[number];

/** Which placements an official asks for; what is left out does not narrow. */
export type PlacementFilter = {
  role?: string;
  /** Where the work is: a county, or a city with all its counties. */
  county?: string;
  studioId?: string;
  origin?: Origin;
  /** Placements that run on any day from `from` to `to`, both included. */
  from?: Day;
  to?: Day;
  state?: PlacementState;
};

/** The same as it stands in an address. */
export type PlacementQuery = { [K in keyof PlacementFilter as K extends "studioId" ? "studio" : K]?: string };

const oneOf = <T extends string>(list: readonly T[], value: string | null) => list.find((entry) => entry === value);

/** Reads the filter out of an address, keeping what it understands; addresses of pages never fail. */
export function readPlacementFilter(query: URLSearchParams): PlacementFilter {
  const said = (name: string) => query.get(name) ?? "";
  const [role, county, studioId] = [said("role"), said("county"), said("studio")];
  const [from, to] = [said("from"), said("to")].map((day) => (isDay(day) ? day : undefined));
  return {
    role: isRole(role) ? role : undefined,
    county: /^\d{6}$/.test(county) ? county : undefined,
    studioId: isId(studioId) ? studioId : undefined,
    origin: oneOf(origins, query.get("origin")),
    from,
    to,
    state: oneOf(placementStates, query.get("state")),
  };
}

/** The filter as the values of an address. */
export function filterQuery({ studioId, ...filter }: PlacementFilter): PlacementQuery {
  return { ...filter, studio: studioId };
}

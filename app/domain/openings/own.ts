import type { Day } from "../days";
import type { FilingTier } from "./filing";
import type { ClosedReason, InheritedTerms, OpeningStatus, OpeningTerms, Term } from "./terms";

/** One drama being made, as its studio keeps it. */
export type Production = InheritedTerms & {
  id: string;
  studioId: string;
  title: string;
  titleEn: string;
  genres: string[];
  episodes: number | null;
  synopsis: string;
  shootFrom: Day | null;
  shootTo: Day | null;
  divisions: string[];
  place: string;
  filingNumber: string;
  filingTier: FilingTier | "";
  version: number;
  updatedAt: Date;
};

/** A production as a line of its studio's list. */
export type ProductionLine = Pick<
  Production,
  "id" | "title" | "titleEn" | "genres" | "episodes" | "shootFrom" | "shootTo"
> & {
  counts: Record<OpeningStatus, number>;
  /** Places asked for in what is published, and those taken. */
  places: number;
  filled: number;
};

/** When a production is shot. */
export type Shoot = Pick<Production, "id" | "title" | "titleEn"> & { shootFrom: Day; shootTo: Day };

/** An opening as its studio keeps it. */
export type OwnOpening = OpeningTerms & {
  id: string;
  studioId: string;
  productionId: string;
  status: OpeningStatus;
  closedReason: ClosedReason | "";
  closedAt: Date | null;
  filled: number;
  notStated: string[];
  publishedAt: Date | null;
  revision: number;
  version: number;
  updatedAt: Date;
  production: { id: string; title: string; titleEn: string };
  /** Terms still missing before it can be published. */
  missing: Term[];
  /** Takes applications today, as far as the opening itself goes. */
  open: boolean;
};

/** A page of a studio's openings, and how many there are of each state. */
export type OpeningLedger = {
  openings: OwnOpening[];
  counts: Record<OpeningStatus, number>;
  page: number;
  pages: number;
};

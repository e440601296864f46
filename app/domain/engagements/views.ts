import type { Day } from "../days";
import type { Fen } from "../money";
import type { ContractType, PayCycle } from "../openings";
import type { RateUnit } from "../profiles";
import type { Origin } from "./origins";
import type { PayBand } from "./pay-bands";
import type { Dated, Ending, EngagementState } from "./states";

type Name = { name: string; nameEn: string };
type Production = { title: string; titleEn: string };

/** What both sides agreed on; null and "" are not stated, as imports leave them. */
export type AgreedTerms = Dated & {
  pay: Fen | null;
  payUnit: RateUnit | "";
  payMethod: string;
  payCycle: PayCycle | "";
  contractType: ContractType | "";
  /** The name of the place of work, in the viewer's language. */
  county: string;
  place: string;
  hours: string;
  lodging: string;
  breachTerms: string;
};

/** How it ended, once it has. */
export type Ended = { endingReason: string; endingWords: string; endedBy: string };

/** An engagement as its two sides see it. */
export type EngagementView = AgreedTerms &
  Ended & {
    id: string;
    number: number;
    role: string;
    acceptedOn: Day | null;
    openingId: string | null;
    studioId: string;
    version: number;
    studio: Name;
    production: Production | null;
    profile: Name & { id: string };
    state: EngagementState;
    /** The endings this viewer may record today. */
    endings: Ending[];
  };

/** One row of the office's ledger; pay only as its band. */
export type Placement = Dated & {
  id: string;
  number: number;
  person: Name;
  role: string;
  production: Production | null;
  studio: Name & { id: string };
  county: string;
  state: EngagementState;
  origin: Origin;
  /** Calendar days of work, 0 where there was none. */
  days: number;
  pay: PayBand | null;
};

/** What the rows of a filter add up to; only work counts, as the office's definitions ask. */
export type PlacementTotals = {
  placements: number;
  people: number;
  /** Calendar days of all of them that fall in the period asked for. */
  days: number;
  local: number;
  incoming: number;
  unknown: number;
};

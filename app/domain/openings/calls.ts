import type { Day } from "../days";
import type { Fen } from "../money";
import type { ClosedReason, OpeningStatus, OpeningTerms } from "./terms";

export type CallProduction = { id: string; title: string; titleEn: string; genres: string[]; episodes: number | null };

export type CallStudio = {
  id: string;
  name: string;
  nameEn: string;
  verifiedOn: Day | null;
  verifiedUntil: Day | null;
};

/** One opening as a line of a list. */
export type Call = {
  id: string;
  role: string;
  title: string;
  titleEn: string;
  headcount: number;
  filled: number;
  workMode: OpeningTerms["workMode"];
  division: string | null;
  /** The county's name in the viewer's language, or "". */
  divisionName: string;
  place: string;
  startDate: Day | null;
  endDate: Day | null;
  payMin: Fen | null;
  payMax: Fen | null;
  payUnit: OpeningTerms["payUnit"];
  payCycle: OpeningTerms["payCycle"];
  contractType: OpeningTerms["contractType"];
  replyHours: number | null;
  applyBy: Day | null;
  publishedAt: Date | null;
  production: CallProduction;
  studio: CallStudio;
};

/** What was changed after publication. */
export type Revision = {
  revision: number;
  revisedAt: Date;
  changes: { field: string; before: string; after: string }[];
};

/** The whole call sheet. */
export type OpeningView = Call &
  Pick<
    OpeningTerms,
    "description" | "descriptionEn" | "skills" | "genres" | "hours" | "lodging" | "payMethod" | "breachTerms"
  > & {
    studioId: string;
    status: OpeningStatus;
    closedReason: ClosedReason | "";
    closedAt: Date | null;
    /** Terms that an import lacked: 未写明. */
    notStated: string[];
    /** People may apply today. */
    open: boolean;
    /** False where only members of the studio see it: a draft, or a studio that is not verified. */
    public: boolean;
    revision: number;
    revisions: Revision[];
    synopsis: string;
    shootFrom: Day | null;
    shootTo: Day | null;
    updatedAt: Date;
    version: number;
  };

import { useOutletContext } from "@remix-run/react";
import type { Day } from "~/domain/days";
import type { StandingName } from "~/domain/studios";

/** What the decision beside a studio's file needs to know of it. */
export type StudioOnFile = {
  id: string;
  version: number;
  standing: StandingName;
  waiting: boolean;
  waitedDays: number | null;
  submittedOn: Day | null;
  verifiedUntil: Day | null;
  decidable: boolean;
  members: { role: string }[];
};

/** The studio whose file is open, as the file's own route has read it. */
export const useStudioFile = () => useOutletContext<StudioOnFile>();

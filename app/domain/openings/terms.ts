import type { Day } from "../days";
import type { Fen } from "../money";

export const openingStatuses = ["draft", "published", "closed"] as const;
export type OpeningStatus = (typeof openingStatuses)[number];

export const closedReasons = ["hand", "headcount", "date"] as const;
export type ClosedReason = (typeof closedReasons)[number];

export const workModes = ["on-site", "remote", "mixed"] as const;
export type WorkMode = (typeof workModes)[number];

export const payUnits = ["day", "episode", "project", "month"] as const;
export type PayUnit = (typeof payUnits)[number];

export const payMethods = ["bank", "wechat", "alipay", "cash"] as const;
export type PayMethod = (typeof payMethods)[number];

export const payCycles = ["daily", "weekly", "monthly", "on-wrap", "milestone"] as const;
export type PayCycle = (typeof payCycles)[number];

export const contractTypes = ["employment", "service", "project", "internship"] as const;
export type ContractType = (typeof contractTypes)[number];

/** The longest reply promise that a form takes, in hours. */
export const MOST_REPLY_HOURS = 168;
/** What an import promises where it says nothing. */
export const IMPORTED_REPLY_HOURS = 168;
export const MOST_HEADCOUNT = 200;

/** What is agreed with whoever takes the place. Days are Asia/Shanghai, money is fen, null and "" are not stated. */
export type OpeningTerms = {
  role: string;
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  skills: string[];
  genres: string[];
  headcount: number;
  workMode: WorkMode | "";
  division: string | null;
  place: string;
  startDate: Day | null;
  endDate: Day | null;
  hours: string;
  lodging: string;
  payMin: Fen | null;
  payMax: Fen | null;
  payUnit: PayUnit | "";
  /** A code of ours, or an import's own words. */
  payMethod: string;
  payCycle: PayCycle | "";
  contractType: ContractType | "";
  breachTerms: string;
  replyHours: number | null;
  applyBy: Day | null;
};

/** The terms that a production hands down to its openings. */
export const inheritedTerms = [
  "hours",
  "lodging",
  "payMethod",
  "payCycle",
  "contractType",
  "breachTerms",
  "replyHours",
] as const;
export type InheritedTerms = Pick<OpeningTerms, (typeof inheritedTerms)[number]>;

/** What a reader calls a term; one may rest on several columns. In the order of the call sheet. */
export const termsOfSheet = [
  "content",
  "headcount",
  "workMode",
  "place",
  "dates",
  "hours",
  "lodging",
  "pay",
  "payUnit",
  "payMethod",
  "payCycle",
  "contractType",
  "breachTerms",
  "replyHours",
  "applyBy",
] as const;
export type Term = (typeof termsOfSheet)[number];

const stated: Record<Term, (terms: OpeningTerms) => boolean> = {
  content: ({ description }) => description !== "",
  headcount: ({ headcount }) => headcount >= 1,
  workMode: ({ workMode }) => workMode !== "",
  // Remote work has no place that anybody has to come to.
  place: ({ division, workMode }) => division !== null || workMode === "remote",
  dates: ({ startDate, endDate }) => startDate !== null && endDate !== null,
  hours: ({ hours }) => hours !== "",
  lodging: ({ lodging }) => lodging !== "",
  pay: ({ payMin, payMax }) => payMin !== null && payMax !== null,
  payUnit: ({ payUnit }) => payUnit !== "",
  payMethod: ({ payMethod }) => payMethod !== "",
  payCycle: ({ payCycle }) => payCycle !== "",
  contractType: ({ contractType }) => contractType !== "",
  breachTerms: ({ breachTerms }) => breachTerms !== "",
  replyHours: ({ replyHours }) => replyHours !== null,
  applyBy: ({ applyBy }) => applyBy !== null,
};

/**
 * The terms that are still missing before an opening may be published: what 人力资源市场暂行条例 24 and the 五部门 notice of
 * 2025-12-25 ask of a posting, and the seven points of the industry's pact of 2026-02-24. Terms that an import
 * lacked (`notStated`) are not asked for.
 */
export const requiredTerms = (opening: OpeningTerms & { notStated?: readonly string[] }): Term[] =>
  termsOfSheet.filter((term) => !stated[term](opening) && !opening.notStated?.includes(term));

/** The terms that are not stated at all; an import publishes these as 未写明. */
export const unstatedTerms = (opening: OpeningTerms): Term[] => termsOfSheet.filter((term) => !stated[term](opening));

/** The form field that answers for a term. */
export const fieldOf: Record<Term, string> = {
  content: "description",
  headcount: "headcount",
  workMode: "workMode",
  place: "division",
  dates: "startDate",
  hours: "hours",
  lodging: "lodging",
  pay: "payMin",
  payUnit: "payUnit",
  payMethod: "payMethod",
  payCycle: "payCycle",
  contractType: "contractType",
  breachTerms: "breachTerms",
  replyHours: "replyCount",
  applyBy: "applyBy",
};

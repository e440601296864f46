import * as z from "zod";
import {
  checkbox,
  choice,
  choices,
  day,
  optionalChoice,
  optionalDay,
  optionalYuan,
  requiredText,
  text,
  version,
  wordList,
} from "./fields.forms";
import {
  contractTypes,
  filingTiers,
  MOST_HEADCOUNT,
  MOST_REPLY_HOURS,
  payCycles,
  payMethods,
  payUnits,
  workModes,
} from "./openings";
import { genres, roles } from "./vocabulary";

const role = z.enum(roles.map(({ code }) => code) as [string, ...string[]], { error: "errors:chooseOne" });
const genreList = choices(genres.map(({ code }) => code) as [string, ...string[]], 6);
const division = z
  .string()
  .regex(/^\d{6}$/, { error: "errors:chooseOne" })
  .optional()
  .transform((code) => code ?? null);
const headcount = z.coerce
  .number({ error: "openings:error.headcount" })
  .int({ error: "openings:error.headcount" })
  .min(1)
  .max(MOST_HEADCOUNT);

/** A promise as typed, "3" and "days", to hours; empty is not promised yet. */
const replyUnits = ["days", "hours"] as const;
const replyCount = z.coerce
  .number({ error: "openings:error.replyHours" })
  .int({ error: "openings:error.replyHours" })
  .min(1, { error: "openings:error.replyHours" })
  .optional();
const reply = { replyCount, replyUnit: choice(replyUnits).default("days") };

type Reply = { replyCount?: number; replyUnit: (typeof replyUnits)[number] };
const hoursOf = ({ replyCount: count, replyUnit }: Reply) =>
  count === undefined ? null : replyUnit === "days" ? count * 24 : count;

const checkReply = (value: Reply, context: z.RefinementCtx) => {
  if ((hoursOf(value) ?? 0) <= MOST_REPLY_HOURS) return;
  context.addIssue({ code: "custom", path: ["replyCount"], message: "openings:error.replyHours" });
};

const checkDates =
  (names: { from: string; to: string }, message: string) => (value: unknown, context: z.RefinementCtx) => {
    const dates = value as Record<string, string | null>;
    const [from, to] = [dates[names.from], dates[names.to]];
    if (from && to && to < from) context.addIssue({ code: "custom", path: [names.to], message });
  };

const inherited = {
  hours: text(300),
  lodging: text(300),
  payMethod: optionalChoice(payMethods),
  payCycle: optionalChoice(payCycles),
  contractType: optionalChoice(contractTypes),
  breachTerms: text(1000),
};

/** What a production is, and the terms its openings begin with. */
export const ProductionForm = z
  .object({
    title: requiredText(60),
    titleEn: text(120),
    genres: genreList,
    episodes: z.coerce.number({ error: "openings:error.episodes" }).int().min(1).max(500).optional(),
    synopsis: text(1000),
    shootFrom: optionalDay(),
    shootTo: optionalDay(),
    divisions: choices(["330802", "330803", "330822", "330824", "330825", "330881"] as const),
    place: text(200),
    filingNumber: text(60),
    filingTier: optionalChoice(filingTiers),
    ...inherited,
    ...reply,
    version: version().default(1),
  })
  .superRefine(checkDates({ from: "shootFrom", to: "shootTo" }, "openings:error.shootDates"))
  .superRefine(checkReply)
  .transform(({ replyCount, replyUnit, episodes, ...rest }) => ({
    ...rest,
    episodes: episodes ?? null,
    replyHours: hoursOf({ replyCount, replyUnit }),
  }));
export type ProductionInput = z.output<typeof ProductionForm>;

/** A new draft: the rest is inherited, and filled in on its own page. */
export const NewOpening = z.object({
  productionId: z.uuid({ error: "errors:chooseOne" }),
  role,
  headcount: headcount.default(1),
});
export type NewOpening = z.output<typeof NewOpening>;

/** A copy of another opening, on this production. */
export const OpeningCopy = z.object({ productionId: z.uuid({ error: "errors:chooseOne" }) });

/** The whole call sheet, as far as it is written. What is missing is asked for when it is published. */
export const OpeningForm = z
  .object({
    role,
    title: text(60),
    titleEn: text(120),
    description: text(4000),
    descriptionEn: text(8000),
    skills: wordList(12, 20),
    genres: genreList,
    headcount,
    workMode: optionalChoice(workModes),
    division,
    place: text(200),
    startDate: optionalDay(),
    endDate: optionalDay(),
    payMin: optionalYuan(),
    payMax: optionalYuan(),
    payUnit: optionalChoice(payUnits),
    ...inherited,
    ...reply,
    applyBy: optionalDay(),
    /** Warnings of the screening were read. */
    acknowledged: checkbox().default(false),
    version: version(),
  })
  .superRefine(checkDates({ from: "startDate", to: "endDate" }, "openings:error.endBeforeStart"))
  .superRefine(({ payMin, payMax }, context) => {
    if (payMin === null && payMax !== null)
      context.addIssue({ code: "custom", path: ["payMin"], message: "errors:required" });
    else if (payMin !== null && payMax !== null && payMax < payMin) {
      context.addIssue({ code: "custom", path: ["payMax"], message: "openings:error.payRange" });
    }
  })
  .superRefine(checkReply)
  .transform(({ replyCount, replyUnit, payMax, ...rest }) => ({
    ...rest,
    payMax: payMax ?? rest.payMin,
    replyHours: hoursOf({ replyCount, replyUnit }),
  }));
export type OpeningInput = z.output<typeof OpeningForm>;

/** A crew, a line for each craft: 灯光助理 2. */
export const CrewListForm = z.object({ list: requiredText(6000) });

/** Everything that is ready on a production; there is nothing to choose. */
export const CrewPublication = z.object({});

/** An act on an opening as it was seen. */
export const OpeningAct = z.object({ version: version() });

/** A closed opening comes back, with a new last day where the old one has passed. */
export const Reopening = z.object({ version: version(), applyBy: day() });

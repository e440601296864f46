import * as z from "zod";
import {
  asText,
  checkbox,
  choice,
  day,
  link,
  optionalChoice,
  optionalDay,
  optionalYuan,
  requiredText,
  text,
  version,
  wordList,
} from "./fields.forms";
import { audiences, most, rateUnits, visibilities, workModes } from "./profiles";
import { genres, languageTag, roles } from "./vocabulary";

const craft = () => choice(roles.map(({ code }) => code));
/** Several of a list of codes, from boxes or from selects of which some are empty. */
const codes = (list: readonly { code: string }[]) =>
  z.preprocess(asList, z.array(z.enum(list.map(({ code }) => code))).max(list.length));
const name = () => requiredText(40);
/** A county as people write it; the front door finds its code. */
const home = () => text(60);

export const BeginForm = z.object({ name: name(), craft: craft(), home: home() });

/** The words of a profile. Further crafts and skills come from boxes beside the text. */
export const ProfileForm = z
  .object({
    version: version(),
    name: name(),
    nameEn: text(80),
    craft: craft(),
    crafts: codes(roles),
    headline: text(80),
    headlineEn: text(160),
    bio: text(2000),
    bioEn: text(4000),
    skills: wordList(most.skills),
    moreSkills: z.preprocess(asList, z.array(z.string().max(40)).max(most.skills)),
    genres: codes(genres),
    languages: z.preprocess(asList, z.array(z.string().refine((tag) => languageTag(tag) !== null)).max(50)),
    home: home(),
    relocate: checkbox(),
    workMode: choice(workModes),
  })
  .transform(({ craft: main, crafts, skills, moreSkills, ...rest }) => ({
    ...rest,
    crafts: [...new Set([main, ...crafts])],
    skills: [...new Set([...skills, ...moreSkills])],
  }))
  .superRefine((profile, context) => {
    for (const field of ["crafts", "skills", "genres", "languages"] as const) {
      if (profile[field].length <= most[field]) continue;
      context.addIssue({
        code: "custom",
        path: [field],
        message: asText({ key: "errors:tooMany", values: { count: most[field] } }),
      });
    }
  });

export const CreditForm = z.object({
  title: requiredText(60),
  year: z.coerce.number({ error: "profiles:credits.yearError" }).int().min(1950).max(2100),
  role: craft(),
  filingNumber: text(60),
  link: link(),
});
export const CreditRevisionForm = CreditForm.extend({ version: version() });

export const WorkLinkForm = z.object({
  title: requiredText(60),
  url: link().refine((url) => url !== "", { error: "errors:required" }),
});
export const WorkLinkRevisionForm = WorkLinkForm.extend({ version: version() });

export const PictureForm = z.object({ caption: text(60) });
export const ClipForm = z.object({ title: text(60) });

/** Places in a list change by one step; a button that says nothing means up. */
export const PositionForm = z.object({ move: z.enum(["up", "down"]).catch("up") });
/** Acts that need no words. */
export const NothingForm = z.object({});

/** Days ticked one by one, a span, or both. */
export const AvailabilityForm = z
  .object({
    state: choice(["away", "free"]),
    days: z.preprocess(asList, z.array(day()).max(400)),
    from: optionalDay(),
    to: optionalDay(),
  })
  .superRefine(({ days, from, to }, context) => {
    if (from && to && to < from)
      context.addIssue({ code: "custom", path: ["to"], message: "profiles:availability.backwards" });
    if (from && !to) context.addIssue({ code: "custom", path: ["to"], message: "errors:required" });
    if (to && !from) context.addIssue({ code: "custom", path: ["from"], message: "errors:required" });
    if (days.length === 0 && !from && !to)
      context.addIssue({ code: "custom", path: ["days"], message: "profiles:availability.nothing" });
  });

const rate = z
  .object({ min: optionalYuan(), max: optionalYuan(), audience: optionalChoice(audiences) })
  .superRefine(({ min, max }, context) => {
    if (min === null && max !== null) context.addIssue({ code: "custom", path: ["min"], message: "errors:required" });
    if (min !== null && max !== null && max < min)
      context.addIssue({ code: "custom", path: ["max"], message: "profiles:rates.backwards" });
  })
  .optional();

export const RatesForm = z.object({
  version: version(),
  ...(Object.fromEntries(rateUnits.map((unit) => [unit, rate])) as Record<(typeof rateUnits)[number], typeof rate>),
});

export const PublicationForm = z.object({
  version: version(),
  visibility: choice(visibilities),
  consent: checkbox(),
});

/** An official says why they look. */
export const PrivateViewForm = z.object({ why: requiredText(200) });

function asList(value: unknown) {
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined && item !== "");
}

import * as z from "zod";
import { checkbox, choice, day, link, optionalChoice, requiredText, text, version } from "./fields.forms";
import { asContact, studioRoles } from "./identity";
import { documentKinds, isCreditCode, normaliseCreditCode, refusalReasons, studioSizes } from "./studios";

const creditCode = z
  .string({ error: "errors:required" })
  .transform(normaliseCreditCode)
  .refine(isCreditCode, { error: "studios:error.creditCode" });

const division = z.string({ error: "errors:chooseOne" }).regex(/^\d{6}$/, { error: "errors:chooseOne" });

/** A new studio. */
export const StudioBeginning = z.object({
  name: requiredText(60),
  creditCode,
  division,
  size: choice(studioSizes),
});
export type StudioBeginning = z.output<typeof StudioBeginning>;

/** What verification rests on; changing it for a verified studio ends the verification. */
export const StudioRegistration = z.object({ name: requiredText(60), creditCode, version: version() });
export type StudioRegistration = z.output<typeof StudioRegistration>;

/** The public page. */
export const StudioPage = z.object({
  nameEn: text(120),
  division,
  size: optionalChoice(studioSizes),
  website: link(200),
  about: text(2000),
  aboutEn: text(4000),
  version: version(),
});
export type StudioPage = z.output<typeof StudioPage>;

export const StudioLogo = z.object({ remove: checkbox() });

/** One paper; the file itself is read by the route. */
export const StudioPaper = z.object({ kind: choice(documentKinds) });

export const StudioSubmission = z.object({ version: version() });

export const StudioApproval = z.object({
  evidenceNote: requiredText(500),
  verifiedUntil: day(),
  version: version(),
});
export type StudioApproval = z.output<typeof StudioApproval>;

export const StudioRefusal = z
  .object({ reason: choice(refusalReasons), words: text(500), version: version() })
  .refine(({ reason, words }) => reason !== "other" || words !== "", {
    path: ["words"],
    error: "studios:error.refusalWords",
  });
export type StudioRefusal = z.output<typeof StudioRefusal>;

const contact = z.string({ error: "errors:required" }).transform((typed, context) => {
  const known = asContact(typed);
  if (known) return known;
  context.addIssue({ code: "custom", message: "studios:error.contact" });
  return z.NEVER;
});

export const MemberInvitation = z.object({ contact, role: choice(studioRoles) });
export type MemberInvitation = z.output<typeof MemberInvitation>;
export const OwnerInvitation = z.object({ contact });
export type OwnerInvitation = z.output<typeof OwnerInvitation>;
export const MemberRole = z.object({ role: choice(studioRoles) });

/** Questions that are only answered with yes: leave, take back, revoke. */
export const Agreement = z.object({});

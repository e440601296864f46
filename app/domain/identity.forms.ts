import * as z from "zod";
import { choice, mustTick, requiredText, text } from "./fields.forms";
import { asContact, codes, locales, officeRoles, passwords } from "./identity";

/** A phone number or an e-mail address as typed, to its normal form. */
const contact = () =>
  z.string({ error: "errors:required" }).transform((typed, context) => {
    const known = asContact(typed);
    if (known) return known;
    context.addIssue({ code: "custom", message: "account:error.contact" });
    return z.NEVER;
  });

const newPassword = () => z.string({ error: "errors:required" }).min(passwords.shortest).max(passwords.longest);
const knownPassword = () => z.string({ error: "errors:required" }).max(passwords.longest);

const CODE = new RegExp(`^\\d{${codes.digits}}$`);

/** Six digits, however they were spaced or wide. */
const code = () =>
  z
    .string({ error: "errors:required" })
    .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
    .refine((digits) => CODE.test(digits), { error: "account:error.codeShape" });

const proof = { code: code().optional(), link: text(500) };
const shown = ({ code, link }: { code?: string; link: string }) => Boolean(code || link);
const unshown = { error: "errors:required", path: ["code"] };

/** The page somebody was on their way to; the route checks that it is ours. */
const back = () => text(500);

export const SignUp = z.object({
  name: requiredText(40),
  contact: contact(),
  password: newPassword(),
  as: choice(["creative", "studio", "invited"]),
  ofAge: mustTick("account:error.underAge"),
  back: back(),
});

export const LogIn = z.object({ contact: contact(), password: knownPassword(), back: back() });

export const CodeLogIn = z.object({ contact: contact(), back: back() });

export const Confirmation = z.object(proof).refine(shown, unshown);

export const ForgottenPassword = z.object({ contact: contact() });

export const PasswordReset = z.object({ ...proof, password: newPassword() }).refine(shown, unshown);

export const PasswordChange = z.object({ currentPassword: knownPassword(), password: newPassword() });

export const AccountDetails = z.object({ name: requiredText(40), locale: choice(locales) });

export const ContactChange = z.object({
  contact: contact(),
  /** Where the other code goes: to the contact being replaced, or to the one named. */
  through: choice(["replaced", "email", "phone"])
    .default("replaced")
    .transform((kind) => (kind === "replaced" ? undefined : kind)),
});

export const ContactCodes = z.object({ oldCode: code(), newCode: code() });

/** Closing an account is typed out, in either language. */
export const closingWords = ["注销", "close"];

export const ClosingRequest = z.object({
  word: requiredText(20).refine((typed) => closingWords.includes(typed.toLowerCase()), {
    error: "account:error.closingWord",
  }),
});

export const ClosingCode = z.object({ code: code() });

/** A button with nothing to fill in. */
export const Pressed = z.object({});

export const OfficialInvitation = z.object({ contact: contact(), role: choice(officeRoles) });

import * as z from "zod";
import { isDay } from "./days";
import type { Message } from "./errors";
import { MOST_FEN, yuanToFen } from "./money";

/** A message as it travels through a form: the bare key, or JSON where it has values. */
export const asText = (message: Message) => (message.values ? JSON.stringify(message) : message.key);

// One place gives every schema its words, so that no field answers in the library's English.
z.config({
  customError: (issue) => {
    if (issue.code === "invalid_type" && (issue.input === undefined || issue.input === null)) return "errors:required";
    if (issue.code === "too_small" && issue.origin === "string") {
      return issue.minimum === 1
        ? "errors:required"
        : asText({ key: "errors:tooShort", values: { count: Number(issue.minimum) } });
    }
    if (issue.code === "too_big" && issue.origin === "string") {
      return asText({ key: "errors:tooLong", values: { count: Number(issue.maximum) } });
    }
    if (issue.code === "too_small" && issue.origin === "number") {
      return asText({ key: "errors:tooSmall", values: { count: Number(issue.minimum) } });
    }
    if (issue.code === "too_big" && issue.origin === "number") {
      return asText({ key: "errors:tooBig", values: { count: Number(issue.maximum) } });
    }
    if (issue.code === "too_small") return "errors:chooseOne";
    if (issue.code === "too_big") return asText({ key: "errors:tooMany", values: { count: Number(issue.maximum) } });
    return "errors:unusable";
  },
});

/** One line or several of text, trimmed; an empty one is "". */
export const text = (max: number) => z.string().trim().max(max).default("");

/** Text that must be there. */
export const requiredText = (max: number) => z.string({ error: "errors:required" }).trim().min(1).max(max);

/** One of a list of codes. */
export const choice = <const T extends readonly string[]>(codes: T) => z.enum(codes, { error: "errors:chooseOne" });

/** One of a list of codes, or "" where nothing is chosen yet. */
export const optionalChoice = <const T extends readonly string[]>(codes: T) =>
  z.union([z.literal(""), z.enum(codes)]).default("");

/** Several of a list of codes; repeated form keys. */
export const choices = <const T extends readonly string[]>(codes: T, most = 50) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(codes)).max(most),
  );

/** Words separated by commas, enumeration commas, semicolons or lines: 双机位、分镜 → two. */
export const wordList = (most: number, longest = 40) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? [
            ...new Set(
              value
                .split(/[,，、;；\n]/)
                .map((word) => word.trim())
                .filter(Boolean),
            ),
          ]
        : (value ?? []),
    z.array(z.string().max(longest)).max(most),
  );

/** A calendar day. */
export const day = () => z.string({ error: "errors:required" }).refine(isDay, { error: "errors:day" });
export const optionalDay = () =>
  day()
    .optional()
    .transform((value) => value ?? null);

/** Yuan as typed, to fen. */
export const yuan = () =>
  z.string({ error: "errors:required" }).transform((typed, context) => {
    const fen = yuanToFen(typed);
    if (fen !== null && fen <= MOST_FEN) return fen;
    context.addIssue({ code: "custom", message: fen === null ? "errors:money" : "errors:moneyTooBig" });
    return z.NEVER;
  });
export const optionalYuan = () =>
  yuan()
    .optional()
    .transform((value) => value ?? null);

/** A checkbox. */
export const checkbox = () =>
  z.preprocess((value) => value === "on" || value === "true" || value === true, z.boolean());

/** A checkbox that has to be ticked, with the words for when it is not. */
export const mustTick = (key: string) => checkbox().refine((ticked) => ticked, { error: key });

/** An address of a page elsewhere; only http and https, since it becomes a link. */
export const link = (max = 500) =>
  text(max).refine((value) => value === "" || /^https?:\/\/[^\s]+$/i.test(value), { error: "errors:link" });

/** The row version that the form was made from; a stale one is refused by the command. */
export const version = () => z.coerce.number().int().positive();

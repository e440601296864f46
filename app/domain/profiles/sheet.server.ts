import { isDay, type Day } from "../days";
import type { Message } from "../errors";
import { asContact } from "../identity";
import { MOST_FEN, yuanToFen } from "../money";
import { most, rateUnits, visibilities, workModes, type RateUnit, type Visibility, type WorkMode } from "../profiles";
import { isGenre, isRole, languageTag } from "../vocabulary";
import { isDivision } from "../vocabulary.server";

export const sheetColumns = [
  "external_id",
  "name",
  "name_en",
  "roles",
  "headline",
  "bio",
  "skills",
  "genres",
  "credits",
  "home_division",
  "relocate",
  "languages",
  "day_rate_min",
  "day_rate_max",
  "available_from",
  "visibility",
] as const;
export const optionalSheetColumns = ["contact", "rates", "work_mode"] as const;
export type SheetColumn = (typeof sheetColumns)[number] | (typeof optionalSheetColumns)[number];

export type SheetRate = { unit: RateUnit; min: number; max: number };
export type SheetCredit = { title: string; year: number; role: string; filingNumber: string };

/** One row of a spreadsheet of profiles, read. Rates in fen. */
export type ProfileRow = {
  externalId: string;
  name: string;
  nameEn: string;
  crafts: string[];
  headline: string;
  bio: string;
  skills: string[];
  genres: string[];
  credits: SheetCredit[];
  homeDivision: string | null;
  relocate: boolean;
  languages: string[];
  rates: SheetRate[];
  availableFrom: Day | null;
  visibility: Visibility;
  contact: string | null;
  workMode: WorkMode;
};

/** What is wrong with a row, at which column. */
export type SheetProblem = { column: SheetColumn; reason: Message };
export type SheetRecord = Partial<Record<string, string>>;

/** Reads one row by the names of its columns, or says everything that is wrong with it. */
export function parseProfileRow(
  record: SheetRecord,
): { value: ProfileRow; problems: null } | { value: null; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const cell = (column: SheetColumn) => record[column]?.trim() ?? "";
  const refuse = (column: SheetColumn, reason: string, values?: Message["values"]) => {
    problems.push({
      column,
      reason: values ? { key: `profiles:sheet.${reason}`, values } : { key: `profiles:sheet.${reason}` },
    });
  };
  const text = (column: SheetColumn, longest: number, required = false) => {
    const value = cell(column);
    if (required && value === "") refuse(column, "missing");
    if (value.length > longest) refuse(column, "long", { count: longest });
    return value;
  };
  const list = (column: SheetColumn, longest: number, isKnown: (value: string) => boolean, reason: string) => {
    const values = [...new Set(splitCell(cell(column)))];
    for (const value of values) if (!isKnown(value)) refuse(column, reason, { value });
    if (values.length > longest) refuse(column, "many", { count: longest });
    return values;
  };
  const oneOf = <T extends string>(column: SheetColumn, known: readonly T[], otherwise: T): T => {
    const value = cell(column);
    if (value === "") return otherwise;
    if (!known.includes(value as T)) refuse(column, "oneOf", { value, known: known.join(", ") });
    return value as T;
  };

  const externalId = text("external_id", 100, true);
  const crafts = list("roles", most.crafts, isRole, "role");
  if (crafts.length === 0) refuse("roles", "missing");
  const home = cell("home_division");
  if (home !== "" && !isDivision(home)) refuse("home_division", "division", { value: home });
  const day = cell("available_from");
  if (day !== "" && !isDay(day)) refuse("available_from", "day", { value: day });
  const languages = list("languages", most.languages, (tag) => languageTag(tag) !== null, "language");
  const contact = cell("contact");
  if (contact !== "" && !asContact(contact)) refuse("contact", "contact");
  const value: ProfileRow = {
    externalId,
    name: text("name", 40, true),
    nameEn: text("name_en", 80),
    crafts,
    headline: text("headline", 80),
    bio: text("bio", 2000),
    skills: list("skills", most.skills, (skill) => skill.length <= 40, "skill"),
    genres: list("genres", most.genres, isGenre, "genre"),
    credits: readCredits(cell("credits"), refuse),
    homeDivision: home || null,
    relocate: oneOf("relocate", ["yes", "no"], "no") === "yes",
    languages: [...new Set(languages.flatMap((tag) => languageTag(tag) ?? []))],
    rates: readRates(cell, refuse),
    availableFrom: day || null,
    visibility: oneOf("visibility", visibilities, "hidden"),
    contact: asContact(contact),
    workMode: oneOf("work_mode", workModes, "on-site"),
  };
  return problems.length > 0 ? { value: null, problems } : { value, problems: null };
}

const splitCell = (text: string) =>
  text
    .split(";")
    .map((value) => value.trim())
    .filter(Boolean);

type Refuse = (column: SheetColumn, reason: string, values?: Message["values"]) => void;

/** `title|year|role-code|filing number`, the number may be empty or left out. */
function readCredits(cell: string, refuse: Refuse): SheetCredit[] {
  const entries = splitCell(cell);
  if (entries.length > most.credits) refuse("credits", "many", { count: most.credits });
  return entries.flatMap((entry) => {
    const [title = "", year = "", role = "", filingNumber = "", ...rest] = entry.split("|").map((part) => part.trim());
    if (title === "" || rest.length > 0) refuse("credits", "credit", { value: entry });
    else if (!/^(19|20)\d{2}$/.test(year)) refuse("credits", "creditYear", { value: entry });
    else if (!isRole(role)) refuse("credits", "role", { value: role });
    else if (title.length > 60 || filingNumber.length > 60) refuse("credits", "long", { count: 60 });
    else return [{ title, year: Number(year), role, filingNumber }];
    return [];
  });
}

/** `unit:min-max` several times, and the two columns of the day rate; money in yuan. */
function readRates(cell: (column: SheetColumn) => string, refuse: Refuse): SheetRate[] {
  const rates = new Map<RateUnit, SheetRate>();
  const add = (column: SheetColumn, unit: RateUnit, low: string, high: string, value: string) => {
    const [min, max] = [yuanToFen(low || high), yuanToFen(high || low)];
    if (min === null || max === null || max > MOST_FEN) refuse(column, "money", { value });
    else if (min > max) refuse(column, "rateBackwards", { value });
    else if (rates.has(unit)) refuse(column, "rateTwice", { value: unit });
    else rates.set(unit, { unit, min, max });
  };
  const [low, high] = [cell("day_rate_min"), cell("day_rate_max")];
  if (low !== "" || high !== "") add(low ? "day_rate_min" : "day_rate_max", "day", low, high, low || high);
  for (const entry of splitCell(cell("rates"))) {
    const [, unit = "", from = "", to = ""] = /^([a-z-]+):([\d.,]+)(?:-([\d.,]+))?$/.exec(entry) ?? [];
    if (!rateUnits.includes(unit as RateUnit)) refuse("rates", "rate", { value: entry, known: rateUnits.join(", ") });
    else add("rates", unit as RateUnit, from, to, entry);
  }
  return rateUnits.flatMap((unit) => rates.get(unit) ?? []);
}

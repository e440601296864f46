import { isDay, type Day } from "../days";
import type { Message } from "../errors";
import { MOST_FEN, yuanToFen } from "../money";
import {
  contractTypes,
  IMPORTED_REPLY_HOURS,
  MOST_HEADCOUNT,
  payCycles,
  payUnits,
  workModes,
  type OpeningTerms,
} from "../openings";
import { screeningMessage } from "../screening";
import { isGenre, isRole, roleName } from "../vocabulary";
import { isDivision } from "../vocabulary.server";
import { findingsOf } from "./checks";

export const sheetColumns = [
  "external_id",
  "studio",
  "production",
  "role",
  "title",
  "description",
  "skills",
  "genres",
  "headcount",
  "pay_min",
  "pay_max",
  "pay_unit",
  "pay_cycle",
  "contract_type",
  "work_division",
  "start_date",
  "end_date",
  "apply_by",
] as const;
export const optionalSheetColumns = [
  "work_mode",
  "hours",
  "lodging",
  "pay_method",
  "breach_terms",
  "reply_within",
] as const;
export type SheetColumn = (typeof sheetColumns)[number] | (typeof optionalSheetColumns)[number];

/**
 * One row of a spreadsheet of openings, read. `kept` names the terms for which the file has no column at all: a known
 * opening keeps its own there. `headcountStated` is false where the cell was empty and one place is assumed.
 */
export type SheetOpening = OpeningTerms & {
  externalId: string;
  studio: string;
  production: string;
  headcountStated: boolean;
  kept: (keyof OpeningTerms)[];
};

/** What is wrong with a row, at which column. */
export type SheetProblem = { column: SheetColumn; reason: Message };

const MOST_IMPORTED_REPLY_HOURS = 90 * 24;

type Cells = {
  cell(column: SheetColumn): string;
  refuse(column: SheetColumn, reason: string, values?: Message["values"]): void;
};

/** Reads one row by the names of its columns (formats.md), or says everything that is wrong with it. */
export function parseOpeningRow(
  record: Partial<Record<string, string>>,
): { value: SheetOpening; problems: null } | { value: null; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const cells: Cells = {
    cell: (column) => record[column]?.trim() ?? "",
    refuse: (column, reason, values) =>
      problems.push({ column, reason: { key: `posting:row.${reason}`, ...(values && { values }) } }),
  };
  const row = { ...readRow(cells), kept: termsWithoutColumn(record) };
  problems.push(...screened(row));
  return problems.length > 0 ? { value: null, problems } : { value: row, problems: null };
}

const optionalTerms: Record<(typeof optionalSheetColumns)[number], keyof OpeningTerms> = {
  work_mode: "workMode",
  hours: "hours",
  lodging: "lodging",
  pay_method: "payMethod",
  breach_terms: "breachTerms",
  reply_within: "replyHours",
};

const termsWithoutColumn = (record: Partial<Record<string, string>>): (keyof OpeningTerms)[] => [
  "titleEn",
  "descriptionEn",
  "place",
  ...optionalSheetColumns.filter((column) => record[column] === undefined).map((column) => optionalTerms[column]),
];

function readRow(cells: Cells): SheetOpening {
  const role = cells.cell("role");
  if (role === "") cells.refuse("role", "missing");
  else if (!isRole(role)) cells.refuse("role", "role", { value: role });
  const headcount = readHeadcount(cells);
  const terms: OpeningTerms = {
    role,
    title: text(cells, "title", 60) || roleName(role, "zh-CN"),
    titleEn: "",
    description: text(cells, "description", 4000),
    descriptionEn: "",
    skills: list(cells, "skills", 20, (skill) => skill.length <= 40, "skill"),
    genres: list(cells, "genres", 10, isGenre, "genre"),
    headcount: headcount ?? 1,
    workMode: oneOf(cells, "work_mode", workModes),
    division: readDivision(cells),
    place: "",
    ...readDays(cells),
    hours: text(cells, "hours", 300),
    lodging: text(cells, "lodging", 300),
    ...readPay(cells),
    payUnit: oneOf(cells, "pay_unit", payUnits),
    payMethod: text(cells, "pay_method", 100),
    payCycle: oneOf(cells, "pay_cycle", payCycles),
    contractType: oneOf(cells, "contract_type", contractTypes),
    breachTerms: text(cells, "breach_terms", 1000),
    replyHours: readReply(cells),
  };
  return {
    externalId: text(cells, "external_id", 100, true),
    studio: text(cells, "studio", 60, true),
    production: text(cells, "production", 60, true),
    ...terms,
    headcountStated: headcount !== null,
    kept: [],
  };
}

function text({ cell, refuse }: Cells, column: SheetColumn, longest: number, required = false): string {
  const value = cell(column);
  if (required && value === "") refuse(column, "missing");
  if (value.length > longest) refuse(column, "long", { count: longest });
  return value;
}

function list(
  { cell, refuse }: Cells,
  column: SheetColumn,
  longest: number,
  isKnown: (value: string) => boolean,
  reason: string,
) {
  const values = [
    ...new Set(
      cell(column)
        .split(";")
        .map((value) => value.trim())
        .filter(Boolean),
    ),
  ];
  for (const value of values) if (!isKnown(value)) refuse(column, reason, { value });
  if (values.length > longest) refuse(column, "many", { count: longest });
  return values;
}

function oneOf<T extends string>({ cell, refuse }: Cells, column: SheetColumn, known: readonly T[]): T | "" {
  const value = cell(column);
  if (value !== "" && !known.includes(value as T)) refuse(column, "oneOf", { value, known: known.join(", ") });
  return value as T | "";
}

function readHeadcount({ cell, refuse }: Cells): number | null {
  const value = cell("headcount");
  if (value === "") return null;
  const count = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > MOST_HEADCOUNT) refuse("headcount", "headcount", { value, most: MOST_HEADCOUNT });
  return count;
}

function readDivision({ cell, refuse }: Cells): string | null {
  const code = cell("work_division");
  if (code !== "" && !isDivision(code)) refuse("work_division", "division", { value: code });
  return code || null;
}

function readDays({ cell, refuse }: Cells): { startDate: Day | null; endDate: Day | null; applyBy: Day | null } {
  const read = (column: SheetColumn) => {
    const value = cell(column);
    if (value !== "" && !isDay(value)) refuse(column, "day", { value });
    return value || null;
  };
  const [startDate, endDate, applyBy] = [read("start_date"), read("end_date"), read("apply_by")];
  if (startDate && endDate && isDay(startDate) && isDay(endDate) && endDate < startDate)
    refuse("end_date", "endBeforeStart");
  return { startDate, endDate, applyBy };
}

function readPay({ cell, refuse }: Cells): { payMin: number | null; payMax: number | null } {
  const read = (column: SheetColumn) => {
    const value = cell(column);
    const fen = value === "" ? null : yuanToFen(value);
    if (value !== "" && (fen === null || fen > MOST_FEN)) refuse(column, "money", { value });
    return fen;
  };
  const [low, high] = [read("pay_min"), read("pay_max")];
  const [payMin, payMax] = [low ?? high, high ?? low];
  if (payMin !== null && payMax !== null && payMax < payMin) refuse("pay_max", "payBackwards");
  return { payMin, payMax };
}

/** `24h` or `7d`, in hours. */
function readReply({ cell, refuse }: Cells): number {
  const value = cell("reply_within");
  if (value === "") return IMPORTED_REPLY_HOURS;
  const [, count, unit] = /^(\d{1,4})\s*([hd])$/i.exec(value) ?? [];
  const hours = Number(count ?? 0) * (unit?.toLowerCase() === "d" ? 24 : 1);
  if (hours < 1 || hours > MOST_IMPORTED_REPLY_HOURS) refuse("reply_within", "reply", { value });
  return hours;
}

const columnOf: Record<string, SheetColumn> = {
  title: "title",
  description: "description",
  skills: "skills",
  hours: "hours",
  lodging: "lodging",
  payMethod: "pay_method",
  breachTerms: "breach_terms",
};

/** What no posting may say is not brought in either. */
const screened = (row: SheetOpening): SheetProblem[] =>
  findingsOf(row)
    .filter(({ severity }) => severity === "block")
    .map((finding) => ({ column: columnOf[finding.field]!, reason: screeningMessage(finding) }));

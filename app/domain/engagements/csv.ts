/** Tells spreadsheet programs that what follows is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

// A cell that begins like a formula would be run by the program that opens the file (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record of RFC 4180, with its line end. */
export const csvRecord = (cells: readonly (string | number | null)[]) => `${cells.map(cell).join(",")}\r\n`;

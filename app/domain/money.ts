/** An amount in fen: a whole number, never a fraction. */
export type Fen = number;

/** The most that a single figure may be: 20,000,000 yuan. */
export const MOST_FEN = 2_000_000_000;

/** Reads yuan as people type it ("1200", "1,200.50"); null when it is not an amount to the fen. */
export function yuanToFen(text: string): Fen | null {
  const clean = text.trim().replace(/[,，\s]/g, "");
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(clean);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** Fen as plain yuan for a form field or a CSV cell: 120050 → "1200.5". */
export function fenToYuan(fen: Fen): string {
  const whole = Math.trunc(fen / 100);
  const rest = fen % 100;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
}

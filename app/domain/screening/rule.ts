export type ScreeningKind =
  | "sex"
  | "age"
  | "body"
  | "origin"
  | "marriage"
  | "belief"
  | "health"
  | "fee"
  | "document"
  | "training-loan"
  | "contact"
  | "unpaid-trial";

/** `block`: cannot be published. `warn`: shown, and a person decides. */
export type Severity = "block" | "warn";

export type Rule = {
  kind: ScreeningKind;
  severity: Severity;
  /** Global, since a first match may turn out to be negated. */
  pattern: RegExp;
  /** Allowed where it describes a part in the drama. */
  ofCharacters?: boolean;
};

/** Any few characters inside one clause. */
export const within = (most: number) => `[^,，。.;；!！?？\\n]{0,${most}}`;

/** Rules of one kind; flags are always global, case-blind and Unicode. */
export const rulesOf = (kind: ScreeningKind, severity: Severity, sources: string[], more: Partial<Rule> = {}): Rule[] =>
  sources.map((source) => ({ kind, severity, pattern: new RegExp(source, "giu"), ...more }));

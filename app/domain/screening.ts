import type { Message } from "./errors";
import { negated, paidByStudio } from "./screening/clauses";
import { contactRules } from "./screening/contacts";
import { equalityRules } from "./screening/equality";
import { moneyRules } from "./screening/money";
import type { ScreeningKind, Severity } from "./screening/rule";
import { departmentOf } from "./vocabulary";

export type { ScreeningKind, Severity };

/** A phrase that a posting should not hold: where it stands, what it breaks, whether it stops publication. */
export type Finding = { field: string; kind: ScreeningKind; severity: Severity; phrase: string };

const rules = [...moneyRules, ...equalityRules, ...contactRules];

/**
 * Reads a posting's texts before it is published. Blocks what 人力资源市场暂行条例 11, 24, 27, 就业促进法 26–31, 41 and
 * 劳动合同法 9 forbid (limits by sex, origin, marriage, belief, health; deposits, fees, documents kept; training
 * loans); warns of contact details and unpaid trials, which a person decides. Sex, age and build may be stated
 * for a part, since there they are the character's (own reading of 就业促进法 27).
 *
 * Takes the texts by field name and the craft's code; returns at most one finding for each kind in a field.
 */
export function screen(texts: Record<string, string>, role: string): Finding[] {
  const part = departmentOf(role) === "performance";
  return Object.entries(texts).flatMap(([field, text]) => findingsIn(field, text, part));
}

function findingsIn(field: string, text: string, part: boolean): Finding[] {
  // Full-width digits and letters are an old way around such a check.
  const plain = text.normalize("NFKC");
  const found = new Map<ScreeningKind, Finding>();
  for (const { kind, severity, pattern, ofCharacters } of rules) {
    if ((part && ofCharacters) || found.get(kind)?.severity === "block") continue;
    const phrase = firstMeant(plain, pattern, kind);
    if (phrase && !(severity === "warn" && found.has(kind))) found.set(kind, { field, kind, severity, phrase });
  }
  return [...found.values()];
}

function firstMeant(text: string, pattern: RegExp, kind: ScreeningKind): string | null {
  for (const match of text.matchAll(pattern)) {
    const free = negated(text, match.index) || (kind === "fee" && paidByStudio(text, match.index, match[0]));
    if (!free) return match[0].trim();
  }
  return null;
}

/** What the writer is told beside the field: the rule and the phrase that breaks it. */
export const screeningMessage = ({ kind, phrase }: Finding): Message => ({
  key: `posting:screening.${kind}`,
  values: { phrase },
});

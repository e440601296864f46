import type { Day } from "../days";
import type { Message } from "../errors";
import { screen, screeningMessage, type Finding } from "../screening";
import { fieldOf, requiredTerms, type OpeningTerms } from "./terms";

type Checked = OpeningTerms & { notStated: readonly string[] };

/** What stands between an opening and the public, each at the form field that answers for it. */
export function problemsOf(opening: Checked, today: Day): Record<string, Message> {
  const missing = requiredTerms(opening).map((term) => [fieldOf[term], { key: `posting:missing.${term}` }] as const);
  const blocks = findingsOf(opening).filter(({ severity }) => severity === "block");
  return {
    ...Object.fromEntries(missing),
    ...daysThatPassed(opening, today),
    ...Object.fromEntries(blocks.map((finding) => [finding.field, screeningMessage(finding)])),
  };
}

/** What a person has to look at once before it is published as it is. */
export const warningsOf = (opening: OpeningTerms): Finding[] =>
  findingsOf(opening).filter(({ severity }) => severity === "warn");

function daysThatPassed({ applyBy, endDate }: OpeningTerms, today: Day): Record<string, Message> {
  return {
    ...(applyBy !== null && applyBy < today ? { applyBy: { key: "openings:error.applyByPassed" } } : {}),
    ...(applyBy !== null && endDate !== null && applyBy > endDate
      ? { applyBy: { key: "openings:error.applyByLate" } }
      : {}),
    ...(endDate !== null && endDate < today ? { endDate: { key: "openings:error.endPassed" } } : {}),
  };
}

/** What the screening finds in everything of an opening that a reader sees as free words. */
export function findingsOf(opening: OpeningTerms): Finding[] {
  const { title, titleEn, description, descriptionEn, place, hours, lodging, payMethod, breachTerms, skills } = opening;
  return screen(
    {
      title,
      titleEn,
      description,
      descriptionEn,
      skills: skills.join("，"),
      place,
      hours,
      lodging,
      payMethod,
      breachTerms,
    },
    opening.role,
  );
}

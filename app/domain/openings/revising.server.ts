import { now } from "~/adapters/clock";
import type { Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { dayOf } from "../days";
import { Conflict, Forbidden, Invalid, type Message } from "../errors";
import type { Viewer } from "../identity";
import { canRevise, changesBetween, unstatedTerms, type Change, type OpeningTerms } from "../openings";
import type { OpeningInput } from "../openings.forms";
import { screeningMessage, type Finding } from "../screening";
import { roleName } from "../vocabulary";
import { isDivision } from "../vocabulary.server";
import { problemsOf, warningsOf } from "./checks";
import { openingOfMember, pickTerms, subjectOf, termsToColumns, type OpeningRow } from "./rows.server";

/**
 * Saves what was written. A draft may be as incomplete as it likes; what is published stays complete and
 * screened, gets a new revision, and its applicants are told what changed. Changing nothing does nothing.
 * Throws NotFound, Forbidden (closed), Invalid, and Conflict when somebody saved since `input.version`.
 */
export async function reviseOpening(viewer: Viewer, id: string, input: OpeningInput): Promise<void> {
  await transact(async (tx) => {
    const before = await openingOfMember(tx, viewer, id);
    if (!canRevise(viewer, before)) throw new Forbidden({ key: "openings:error.closed" });
    if (before.version !== input.version) throw new Conflict({ key: "openings:error.changed" });
    const terms = termsFrom(input);
    refuseImpossible(before, terms);
    const unstated: string[] = unstatedTerms(terms);
    const notStated = before.notStated.filter((term) => unstated.includes(term));
    const changes = changesBetween(pickTerms(before), terms);
    if (before.status === "published") {
      const touched = new Set<string>(changes.map(({ field }) => field));
      refuseIncomplete(
        { ...terms, notStated },
        input.acknowledged ? [] : warningsOf(terms).filter(({ field }) => touched.has(field)),
      );
    }
    if (changes.length > 0) await save(tx, viewer, before, { ...terms, notStated }, changes);
  });
}

async function save(
  tx: Tx,
  viewer: Viewer,
  before: OpeningRow,
  { notStated, ...terms }: OpeningTerms & { notStated: string[] },
  changes: Change[],
) {
  const revision = before.revision + (before.status === "published" ? 1 : 0);
  const { count } = await tx.opening.updateMany({
    where: { id: before.id, status: before.status, version: before.version, filled: { lte: terms.headcount } },
    data: { ...termsToColumns(terms), notStated, revision, version: { increment: 1 }, updatedAt: now() },
  });
  if (count === 0) throw new Conflict({ key: "openings:error.changed" });
  if (before.status === "published") {
    const { id: openingId } = before;
    await tx.openingRevision.create({
      data: { openingId, revision, changes, revisedBy: viewer.name, revisedAt: now() },
    });
  }
  const subject = subjectOf({ id: before.id, title: terms.title });
  await record(tx, viewer, { type: "opening.revised", subject, data: { changes, revision } });
}

/** The terms of a form; a title left empty is the craft's name. */
function termsFrom({ acknowledged: _acknowledged, version: _version, ...terms }: OpeningInput): OpeningTerms {
  return { ...terms, title: terms.title || roleName(terms.role, "zh-CN") };
}

function refuseImpossible(before: OpeningRow, { headcount, division }: OpeningTerms) {
  const fields: Record<string, Message> = {};
  if (headcount < before.filled) {
    fields.headcount = { key: "openings:error.headcountFilled", values: { count: before.filled } };
  }
  if (division !== null && !isDivision(division)) fields.division = { key: "errors:chooseOne" };
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
}

/** Throws Invalid for what keeps an opening from the public, and for warnings that nobody has read yet. */
export function refuseIncomplete(opening: OpeningTerms & { notStated: readonly string[] }, unread: readonly Finding[]) {
  const problems = problemsOf(opening, dayOf(now()));
  if (Object.keys(problems).length + unread.length === 0) return;
  const warnings = Object.fromEntries(unread.map((finding) => [finding.field, screeningMessage(finding)]));
  throw new Invalid({
    ...warnings,
    ...problems,
    ...(unread.length > 0 && { acknowledged: { key: "posting:screening.confirm" } }),
  });
}

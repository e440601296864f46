import type { Asking } from "./asking";
import type { Corpus } from "./corpus";
import { gradeOf } from "./judging";
import { mean, ndcg, recall, reciprocalRank, type Judged } from "./metrics";
import { classes, halfOf, halves, personClasses, queries, type Class, type Half, type Query } from "./queries";

/** Means over some queries, each from 0 to 1; `zero` is the share of queries that are shown nothing. */
export type Figures = { ndcg: number; mrr: number; recall: number; zero: number };
export const measures = ["ndcg", "mrr", "recall", "zero"] as const;

/** Overall stands for every query that has an answer; people for those who look for somebody by name. */
export const groups = ["overall", "people", ...classes] as const;
export type Group = (typeof groups)[number];
export type Report = Record<Half, Record<Group, Figures>>;

/** Every query, judged over the whole corpus, with its grades as one way of asking shows them. */
export async function judge(corpus: Corpus, ask: Asking): Promise<Map<Query, Judged>> {
  const judged = new Map<Query, Judged>();
  for (const query of queries) {
    const grades = gradesOf(corpus, query);
    const shown = (await ask(query.kind, query.q)).map((id) => grades.get(id) ?? 0);
    judged.set(query, { shown, ideal: [...grades.values()].filter((grade) => grade > 0) });
  }
  return judged;
}

/** The grade of each subject that an anonymous visitor may find. */
export function gradesOf({ people, calls }: Corpus, { kind, meaning }: Query): Map<string, number> {
  const subjects = kind === "profile" ? people.filter(({ isPublic }) => isPublic) : calls;
  return new Map(subjects.map((subject) => [subject.externalId, meaning ? gradeOf(subject, meaning) : 0]));
}

const isOf = (group: Group, of: Class) =>
  group === "overall" ? of !== "must be empty" : group === "people" ? personClasses.includes(of) : of === group;

export function report(judged: Map<Query, Judged>): Report {
  const within = (half: Half, group: Group) =>
    [...judged].filter(([query]) => halfOf.get(query) === half && isOf(group, query.class)).map(([, one]) => one);
  const figures = (all: Judged[]): Figures => ({
    ndcg: rounded(mean(all.map(ndcg))),
    mrr: rounded(mean(all.map(reciprocalRank))),
    recall: rounded(mean(all.map(recall))),
    zero: rounded(mean(all.map(({ shown }) => Number(shown.length === 0)))),
  });
  const halfReport = (half: Half) => Object.fromEntries(groups.map((group) => [group, figures(within(half, group))]));
  return Object.fromEntries(halves.map((half) => [half, halfReport(half)])) as Report;
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Grades of what was shown, best place first, and of everything that could have been shown; no ideal: nothing should be. */
export type Judged = { shown: number[]; ideal: number[] };

const PLACES = 10;
const FAR = 50;

const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: number[]) =>
  grades.slice(0, PLACES).reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0);
const rightlyEmpty = ({ shown }: Judged) => (shown.length === 0 ? 1 : 0);

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), with gains of 2^grade − 1.
 * Where nothing should be shown, 1 if nothing is.
 */
export function ndcg(judged: Judged): number {
  const best = discounted(judged.ideal.toSorted((a, b) => b - a));
  return best === 0 ? rightlyEmpty(judged) : discounted(judged.shown) / best;
}

/** One over the place, among ten, of the first answer that is as good as any there is. */
export function reciprocalRank(judged: Judged): number {
  if (judged.ideal.length === 0) return rightlyEmpty(judged);
  const best = Math.max(...judged.ideal);
  const place = judged.shown.slice(0, PLACES).indexOf(best);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** The share of good answers (grades 2 and 3) that stand among the first fifty; where there are more, of fifty. */
export function recall(judged: Judged): number {
  const good = (grades: number[]) => grades.filter((grade) => grade >= 2).length;
  if (judged.ideal.length === 0) return rightlyEmpty(judged);
  return good(judged.ideal) === 0 ? 1 : good(judged.shown.slice(0, FAR)) / Math.min(FAR, good(judged.ideal));
}

export const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

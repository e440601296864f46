import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { groups, measures, type Report } from "./measuring";
import { halves } from "./queries";

const FILE = path.resolve("tests/relevance/baseline.json");

/** Figures by engine, as they were when the file was last written. */
export type Baseline = Record<string, Report>;

export const readBaseline = () => JSON.parse(readFileSync(FILE, "utf8")) as Baseline;
export const writeBaseline = (baseline: Baseline) => writeFileSync(FILE, `${JSON.stringify(baseline, null, 2)}\n`);

const MOST_OVERALL = 0.01;
const MOST_IN_A_CLASS = 0.05;

/** What has become worse by more than is allowed: 0.01 over all queries of a half, 0.05 in a class. */
export function drops(before: Report, now: Report): string[] {
  return halves.flatMap((half) =>
    groups.flatMap((group) =>
      measures.flatMap((measure) => {
        const [was, is] = [before[half][group][measure], now[half][group][measure]];
        // Fewer queries without an answer are better, except where nothing should answer.
        const worse = measure === "zero" && group !== "must be empty" ? is - was : was - is;
        const most = group === "overall" ? MOST_OVERALL : MOST_IN_A_CLASS;
        return worse > most + 1e-9 ? [`${half}, ${group}: ${measure} from ${was.toFixed(3)} to ${is.toFixed(3)}`] : [];
      }),
    ),
  );
}

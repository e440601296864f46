import { groups, measures, type Report } from "./measuring";
import { halves, type Half } from "./queries";

const COLUMN = 29;
const figure = (value: number) => value.toFixed(3).padStart(7);

/** A table for each half: a line for each class, for each engine its four figures. */
export function tableOf(reports: Map<string, Report>): string {
  return halves.map((half) => tableOfHalf(half, reports)).join("\n");
}

function tableOfHalf(half: Half, reports: Map<string, Report>): string {
  const names = [...reports.keys()].map((name) => name.padStart(COLUMN)).join("");
  const heads = [...reports].map(
    () => ` ${["NDCG10", "MRR10", "REC50", "zero"].map((head) => head.padStart(7)).join("")}`,
  );
  const lines = groups.map((group) => {
    const cells = [...reports.values()].map(
      (report) => ` ${measures.map((measure) => figure(report[half][group][measure])).join("")}`,
    );
    return group.padEnd(18) + cells.join("");
  });
  return [`${half} half`.padEnd(18) + names, " ".repeat(18) + heads.join(""), ...lines, ""].join("\n");
}

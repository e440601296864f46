import { crafts } from "./queries/crafts";
import { names } from "./queries/names";
import { classes, type Query } from "./queries/query";
import { nothings, sentences } from "./queries/sentences";
import { wordings } from "./queries/wordings";

export { classes, personClasses, type Class, type Query } from "./queries/query";

/** The judged queries. */
export const queries: Query[] = [...crafts, ...names, ...wordings, ...sentences, ...nothings];

export type Half = "tuning" | "held-out";
export const halves: Half[] = ["tuning", "held-out"];

/** Of each class the first, third, fifth … query is for tuning; the others only tell how well that went. */
export const halfOf = new Map(
  classes.flatMap((of) =>
    queries
      .filter((query) => query.class === of)
      .map((query, place): [Query, Half] => [query, place % 2 === 0 ? "tuning" : "held-out"]),
  ),
);

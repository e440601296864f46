import { afterAll, beforeAll, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { freshDatabase } from "../support/database";
import { asking } from "./asking";
import { drops, readBaseline } from "./baseline";
import { bringInCorpus, invent, TODAY } from "./corpus";
import { judge, report } from "./measuring";

freshDatabase();
beforeAll(() => setClock(() => new Date(`${TODAY}T04:00:00Z`)));
afterAll(() => setClock());

// Both engines: npm run relevance.
it("answers the judged queries as well as the committed figures say", { timeout: 180_000 }, async () => {
  const corpus = invent();
  await bringInCorpus(corpus);
  const now = report(await judge(corpus, asking("postgres")));
  expect(drops(readBaseline().postgres!, now)).toEqual([]);
});

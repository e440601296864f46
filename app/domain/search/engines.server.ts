import { log } from "~/adapters/log.server";
import { statusOf } from "~/adapters/meilisearch.server";
import type { EngineName } from "../search";
import { makeBreaker } from "./breaker.server";
import type { Answer, Question } from "./engine.server";
import { canAnswer, isReady, meilisearch, stillAnswers } from "./meilisearch.server";
import { postgres } from "./postgres.server";

const breaker = makeBreaker(stillAnswers, (open) => {
  if (open) log.error("Meilisearch fails; PostgreSQL answers alone until it is well again");
  else log.info("Meilisearch answers again");
});

/** The answer of the engine that answers: Meilisearch where it is ready, PostgreSQL otherwise and in its stead. */
export async function ask(question: Question): Promise<{ engine: EngineName; answer: Answer }> {
  const asked = question.query.engine !== "postgres" && !breaker.isOpen() && canAnswer(question);
  if (asked && (await isReady(question.kind))) {
    try {
      return { engine: "meilisearch", answer: await meilisearch.search(question) };
    } catch (error) {
      log.warn({ err: error }, "Meilisearch did not answer; PostgreSQL does");
      // A question that it does not understand says nothing of its health.
      if (statusOf(error) !== 400) breaker.fail();
    }
  }
  return { engine: "postgres", answer: await postgres.search(question) };
}

/** The engine that would be asked now. */
export const engineInUse = async (): Promise<EngineName> =>
  !breaker.isOpen() && (await isReady("opening")) && (await isReady("profile")) ? "meilisearch" : "postgres";

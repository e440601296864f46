import { now } from "~/adapters/clock";
import { log } from "~/adapters/log.server";
import type { EngineName } from "../search";
import type { Answer, Question } from "./engine.server";
import { canAnswer, isReady, meilisearch, stillAnswers } from "./meilisearch.server";
import { postgres } from "./postgres.server";

// A circuit breaker around the engine that may be away: three failures within ten seconds open it, and every
// five seconds it is asked whether it answers again. Until then nobody waits for it.
const FAILURES = 3;
const WITHIN = 10_000;
const PROBE = 5_000;

let failures: number[] = [];
let open = false;

/** The answer of the engine that answers: Meilisearch where it is ready, PostgreSQL otherwise and in its stead. */
export async function ask(question: Question): Promise<{ engine: EngineName; answer: Answer }> {
  if (question.query.engine !== "postgres" && !open && canAnswer(question) && (await isReady(question.kind))) {
    try {
      return { engine: "meilisearch", answer: await meilisearch.search(question) };
    } catch (error) {
      noteFailure(error);
    }
  }
  return { engine: "postgres", answer: await postgres.search(question) };
}

/** The engine that would be asked now. */
export const engineInUse = async (): Promise<EngineName> =>
  !open && (await isReady("opening")) && (await isReady("profile")) ? "meilisearch" : "postgres";

function noteFailure(error: unknown) {
  const moment = now().getTime();
  failures = [...failures.filter((one) => moment - one < WITHIN), moment];
  log.warn({ err: error }, "Meilisearch did not answer; PostgreSQL does");
  if (failures.length < FAILURES || open) return;
  open = true;
  probeLater();
}

function probeLater() {
  setTimeout(async () => {
    if (!(await stillAnswers())) return probeLater();
    open = false;
    failures = [];
    log.info("Meilisearch answers again");
  }, PROBE).unref();
}

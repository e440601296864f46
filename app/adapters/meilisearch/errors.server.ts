import { MeilisearchApiError } from "meilisearch";

/** What the server itself answered, however the client wrapped it. */
function answerOf(error: unknown): MeilisearchApiError | undefined {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof MeilisearchApiError) return one;
}

/** The server's own name for what went wrong, if it is the server that says so. */
export const codeOf = (error: unknown) => answerOf(error)?.cause?.code;

/** The status with which the server answered, if it did. */
export const statusOf = (error: unknown) => answerOf(error)?.response.status;

import { codeOf, statusOf, type Meilisearch } from "~/adapters/meilisearch.server";
import type { Refusal } from "./notes.server";

type Index = ReturnType<Meilisearch["index"]>;
type Document = Record<string, unknown>;
type Failure = { message: string; code: string; type: string };
type Task = Promise<{ status: string; error: Failure | null }>;

/** A task that the server accepted and did not do. */
export class TaskFailed extends Error {
  override name = "TaskFailed";
}

/** Accepted is not done: the task itself must have succeeded. */
export async function succeed(task: Task) {
  const failure = await failureOf(task);
  if (failure) throw new TaskFailed(`Meilisearch failed at a task: ${failure.message}`);
}

/**
 * Gives documents to an index. Should their task fail, they are halved until each document at fault stands alone;
 * all others are then in the index, and these are returned. Throws TaskFailed where the fault is the server's own,
 * so that nothing is blamed on documents when a disk is full.
 */
export async function deliver(index: Index, documents: Document[]): Promise<Refusal[]> {
  if (documents.length === 0) return [];
  const refused = await halve(index, documents);
  const doubtful = refused.length === documents.length && refused.some(({ failure }) => failure.type === "internal");
  if (doubtful) throw new TaskFailed(`Meilisearch takes no document: ${refused[0]!.failure.message}`);
  return refused.map(({ id, failure }) => ({ id, reason: `${failure.code}: ${failure.message}`.slice(0, 500) }));
}

async function halve(index: Index, documents: Document[]): Promise<{ id: string; failure: Failure }[]> {
  const failure = await failureOf(index.addDocuments(documents).waitTask());
  if (!failure) return [];
  if (!mayBeADocuments(failure)) throw new TaskFailed(`Meilisearch failed at a task: ${failure.message}`);
  if (documents.length === 1) return [{ id: documents[0]!.id as string, failure }];
  const half = Math.ceil(documents.length / 2);
  // One after the other: tasks that wait together are done together, and fail together.
  const first = await halve(index, documents.slice(0, half));
  return [...first, ...(await halve(index, documents.slice(half)))];
}

/** A failure that says which document it is about says "invalid_request"; some that break the server say "internal". */
const mayBeADocuments = ({ type, code }: Failure) =>
  (type === "invalid_request" && !code.startsWith("index_")) || type === "internal";

async function failureOf(task: Task): Promise<Failure | null> {
  try {
    const { status, error } = await task;
    if (status === "succeeded") return null;
    return error ?? { message: `a task was ${status}`, code: status, type: "system" };
  } catch (error) {
    // What the server does not even accept: too large, or not to be read.
    const status = statusOf(error);
    if (status !== 400 && status !== 413) throw error;
    return { message: (error as Error).message, code: codeOf(error) ?? String(status), type: "invalid_request" };
  }
}

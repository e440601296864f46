import { data } from "@remix-run/node";
import { Conflict, Forbidden, NotFound, type Message } from "~/domain/errors";

/** What error pages are told. */
export type Refusal = { reason: Message | null };

export const notFound = () => data({ reason: null } satisfies Refusal, { status: 404 });

/** The thing, or the not-found page. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw notFound();
  return thing;
}

/** Runs a query of the domain for a page and turns its refusals into pages. */
export async function show<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    throw asResponse(error) ?? error;
  }
}

/** The page that a domain error becomes; null for errors that are nobody's answer. */
export function asResponse(error: unknown) {
  if (error instanceof NotFound) return notFound();
  if (error instanceof Forbidden) return data({ reason: error.reason } satisfies Refusal, { status: 403 });
  if (error instanceof Conflict) return data({ reason: error.reason } satisfies Refusal, { status: 409 });
  return null;
}

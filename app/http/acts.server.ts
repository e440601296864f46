import type * as z from "zod";
import { Conflict, Forbidden, Invalid, NotFound, type Message } from "~/domain/errors";
import { redirectWithFlash } from "./flash.server";
import { notFound } from "./found.server";

/**
 * A button that is a form of its own: close, reopen, remove. Performs the command; a refusal goes back to the page
 * it was pressed on and is said there once, since there is nothing typed to keep.
 */
export async function act<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  back: string,
  perform: (value: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const parsed = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) return redirectWithFlash(back, parsed.error.issues[0]!.message);
  try {
    return await perform(parsed.data);
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    return redirectWithFlash(back, reason.key, reason.values);
  }
}

function reasonOf(error: unknown): Message | null {
  if (error instanceof NotFound) throw notFound();
  if (error instanceof Forbidden || error instanceof Conflict) return error.reason;
  return error instanceof Invalid ? (Object.values(error.fields)[0] ?? null) : null;
}

import { type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type * as z from "zod";
import { Conflict, Forbidden, Invalid, NotFound, type Message } from "~/domain/errors";
import { asText } from "~/domain/fields.forms";
import { notFound } from "./found.server";

// A password is typed again; it never travels back in a page.
const hideFields = ["password", "currentPassword"];

/**
 * The one place where a form meets the domain. Parses what was sent by the form's schema, performs the
 * command, and answers: a redirect when it worked; otherwise the same form with everything typed still in
 * it, each message beside its field, and the status that says why (400 unusable, 403 not allowed, 409
 * somebody was faster). What the viewer may not see is 404.
 */
export async function submit<Schema extends z.ZodType>(
  form: Request | FormData,
  schema: Schema,
  perform: (value: z.output<Schema>) => Promise<Response>,
) {
  const sent = form instanceof FormData ? form : await form.formData();
  const submission = parseWithZod(sent, { schema });
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 });
  try {
    return await perform(submission.value);
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    const { "": whole, ...fields } = refusal.fields;
    return data(
      submission.reply({
        hideFields,
        formErrors: whole ? [asText(whole)] : [],
        fieldErrors: Object.fromEntries(Object.entries(fields).map(([name, message]) => [name, [asText(message)]])),
      }),
      { status: refusal.status },
    );
  }
}

/** What a form's page receives from its action. */
export type Reply = SubmissionResult<string[]> | undefined;

function asRefusal(error: unknown): { status: number; fields: Record<string, Message> } | null {
  if (error instanceof NotFound) throw notFound();
  if (error instanceof Invalid) return { status: 400, fields: error.fields };
  if (error instanceof Forbidden) return { status: 403, fields: { "": error.reason } };
  if (error instanceof Conflict) return { status: 409, fields: { "": error.reason } };
  return null;
}

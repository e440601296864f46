import * as z from "zod";
import { LONGEST_NAME, LONGEST_QUERY, rhythms, searchKinds } from "./alerts";
import { choice, requiredText } from "./fields.forms";

/** A search to be kept, as its page's address says it. */
export const SaveForm = z.object({
  kind: choice(searchKinds),
  query: z.string().max(LONGEST_QUERY).default(""),
  name: requiredText(LONGEST_NAME),
  rhythm: choice(rhythms),
});
export type SaveInput = z.output<typeof SaveForm>;

export const ReviseForm = SaveForm.pick({ name: true, rhythm: true });
export type ReviseInput = z.output<typeof ReviseForm>;

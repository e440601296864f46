import * as z from "zod";
import { allEndingReasons } from "./engagements";
import { choice, optionalDay, text, version } from "./fields.forms";

/** How an engagement ended; the reason carries the ending. */
export const EndingForm = z.object({
  reason: choice(allEndingReasons),
  endedOn: optionalDay(),
  words: text(500),
  version: version(),
});
export type EndingInput = z.output<typeof EndingForm>;

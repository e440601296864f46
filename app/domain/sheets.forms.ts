import * as z from "zod";
import { choice, text } from "./fields.forms";
import { sheetKinds } from "./sheets";

/** The file itself is read by the route. */
export const SheetForm = z.object({ kind: choice(sheetKinds) });

/** On what basis, from when, the people of a file agreed to be shown; empty brings them in hidden. */
export const SheetImportForm = z.object({ consent: text(300) });

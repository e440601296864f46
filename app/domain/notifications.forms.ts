import * as z from "zod";
import { choices } from "./fields.forms";
import { noticeKinds } from "./notifications";

/** The kinds of mail a person keeps; the rest is turned off. */
export const PreferencesForm = z.object({ kept: choices(noticeKinds) });

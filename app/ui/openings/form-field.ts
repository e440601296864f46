import type { SubmissionResult } from "@conform-to/react";

/** The part of conform's field metadata that these fields need. */
export type FormField = { name: string; id: string; errors?: string[] | undefined; initialValue?: unknown };

/** What a form's page receives from its action. */
export type Reply = SubmissionResult<string[]> | undefined;

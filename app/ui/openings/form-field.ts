/** The part of conform's field metadata that these fields need. */
export type FormField = { name: string; id: string; errors?: string[] | undefined; initialValue?: unknown };

const SIGNED = /[\w-]+\.[\w-]{43}(?=[/.]|$)/g;

/** A path as the log may keep it: a signed link opens what it names for as long as it lives, so it is left out. */
export const loggedPath = (path: string) => path.replace(SIGNED, "…");

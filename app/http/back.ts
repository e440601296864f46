const HERE = "http://here.invalid";

/**
 * The page somebody was on their way to, when it is one of ours; null for an address elsewhere, and for what
 * only looks like a path (`//elsewhere.com`, `/\elsewhere.com`).
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || !URL.canParse(text, HERE)) return null;
  const url = new URL(text, HERE);
  return url.origin === HERE ? url.pathname + url.search + url.hash : null;
}

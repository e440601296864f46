import { useRef } from "react";

/**
 * The id of a form that stays on its page when it is saved: a new one for each version, so that old refusals go
 * with it, and the same one while a refusal is being mended, though the version has moved on meanwhile.
 */
export function useFreshId(base: string, version: number, refused: boolean): string {
  const opened = useRef(version);
  if (!refused) opened.current = version;
  return `${base}-${opened.current}`;
}

import { useRef } from "react";

/**
 * The id of a form that stays on its page when it is saved: a new one after each saving, so that old refusals go
 * with it, and the same one while a refusal is being mended, though the version has moved on meanwhile.
 */
export function useFreshId(base: string, version: number, refused: boolean): string {
  const last = useRef({ version, refused, round: 0 });
  const { round, ...before } = last.current;
  const saved = !refused && (before.refused || before.version !== version);
  last.current = { version: refused ? before.version : version, refused, round: saved ? round + 1 : round };
  return `${base}-${last.current.round}`;
}

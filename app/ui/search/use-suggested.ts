import { useEffect, useRef, useState } from "react";
import type { SearchKind, Suggestion } from "~/domain/search";
import { paths } from "~/http/paths";

/** Milliseconds without a keystroke after which suggestions are asked for. */
const PAUSE = 120;

/** Suggestions for a text as it is typed: a newer question aborts an older one, and `stop` any. */
export function useSuggested(kind: SearchKind) {
  const [suggested, show] = useState<Suggestion[]>([]);
  const asking = useRef<AbortController>(undefined);

  const stop = () => asking.current?.abort();
  const ask = (text: string) => {
    stop();
    if (!text.trim()) return show([]);
    const { signal } = (asking.current = new AbortController());
    const timer = setTimeout(async () => {
      const found = await fetchSuggestions(paths.suggestions(kind, text), signal);
      if (!signal.aborted) show(found);
    }, PAUSE);
    signal.addEventListener("abort", () => clearTimeout(timer));
  };
  useEffect(() => stop, []);
  return { suggested, ask, stop };
}

/** Suggestions are a help: where none come, the field does without. */
async function fetchSuggestions(address: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as { suggestions: Suggestion[] }).suggestions : [];
  } catch {
    return [];
  }
}

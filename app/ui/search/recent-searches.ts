import type { SearchKind } from "~/domain/search";

// What was searched for stays on this device: it is often somebody's name, and nobody else's business.
const KEY = "quji.searches";
const MOST = 5;

type Kept = Partial<Record<SearchKind, string[]>>;

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** The last few texts searched for here, the latest first. */
export function recentSearches(kind: SearchKind): string[] {
  const texts: unknown = read()[kind];
  return Array.isArray(texts) ? texts.filter((text) => typeof text === "string").slice(0, MOST) : [];
}

export function rememberSearch(kind: SearchKind, typed: string) {
  const text = typed.trim().slice(0, 100);
  if (!text) return;
  const texts = [text, ...recentSearches(kind).filter((one) => one !== text)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [kind]: texts }));
  } catch {
    // A browser that keeps nothing is searched with all the same.
  }
}

/** Also when its person logs out: the device may be shared. */
export function forgetSearches() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

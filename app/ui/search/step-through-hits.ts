import type { KeyboardEvent } from "react";

const HITS = "[data-hits] :is(h2, h3) a";

/**
 * The down arrow leads from the search field to the first result and on from one to the next, the up arrow back;
 * Enter opens, since a result is a link. Elsewhere arrows scroll as ever. Goes on the element around both.
 */
export function stepThroughHits(event: KeyboardEvent<HTMLElement>) {
  const { key, target, currentTarget, nativeEvent } = event;
  const taken = event.isDefaultPrevented() || nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey;
  if (taken || event.shiftKey || (key !== "ArrowDown" && key !== "ArrowUp") || !(target instanceof HTMLElement)) return;
  const field = currentTarget.querySelector<HTMLElement>("input[type=search]");
  const stops = [field, ...currentTarget.querySelectorAll<HTMLElement>(HITS)];
  const at = stops.indexOf(target);
  const next = at < 0 ? undefined : stops[key === "ArrowDown" ? at + 1 : at - 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

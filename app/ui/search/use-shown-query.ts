import { useEffect, useRef } from "react";

/**
 * Keeps the fields of an uncontrolled form at what the address says after a link changed it (a chip, the back
 * button), without taking the field that is being used from under anybody's hands. Returns the ref of an element
 * around the forms.
 */
export function useShownQuery(parameters: URLSearchParams) {
  const around = useRef<HTMLDivElement>(null);
  const shown = parameters.toString();
  useEffect(() => {
    const given = new URLSearchParams(shown);
    for (const field of around.current?.querySelectorAll("input:not([type=hidden])") ?? []) {
      if (!(field instanceof HTMLInputElement)) continue;
      if (field.type === "checkbox") field.checked = given.getAll(field.name).includes(field.value);
      else if (field !== document.activeElement) field.value = given.get(field.name) ?? "";
    }
  }, [shown]);
  return around;
}

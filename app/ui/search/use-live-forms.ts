import { useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";

/** Milliseconds without a keystroke after which what was typed is searched for. */
const PAUSE = 150;

/**
 * Makes GET forms answer as they are changed; without scripts their buttons do. Typing replaces the page in
 * history, a choice adds one. While an input method composes nothing is sent. A newer search aborts an older.
 * Spread the handlers on an element around the forms.
 */
export function useLiveForms() {
  const submit = useSubmit();
  const { state, location } = useNavigation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef("");
  const going = location && location.pathname + location.search;
  // Who goes elsewhere, or presses the button, meanwhile is not called back by what they typed before.
  useEffect(() => {
    if (going && going !== sent.current) clearTimeout(timer.current);
  }, [going]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (form: HTMLFormElement, replace: boolean) => {
    clearTimeout(timer.current);
    const filled = Array.from(new FormData(form), ([name, value]) => [name, String(value)]).filter(
      ([, value]) => value !== "",
    );
    const { pathname } = new URL(form.action);
    const query = new URLSearchParams(filled);
    sent.current = query.size ? `${pathname}?${query}` : pathname;
    submit(query, { action: pathname, replace, preventScrollReset: true });
  };
  const typed = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(form, true), PAUSE);
  };

  return {
    busy: state === "loading",
    handlers: {
      onSubmit: () => clearTimeout(timer.current),
      onInput({ target, nativeEvent }: FormEvent) {
        if (!(target instanceof HTMLInputElement) || !target.form || (nativeEvent as InputEvent).isComposing) return;
        if (isTyped(target)) typed(target.form);
        else send(target.form, false);
      },
      // The last input event of a composition still says that it composes.
      onCompositionEnd({ target }: FormEvent) {
        if (target instanceof HTMLInputElement && target.form) typed(target.form);
      },
    },
  };
}

const isTyped = ({ type }: HTMLInputElement) => type === "search" || type === "text" || type === "date";

/** `/` leads to the search field, as long as nobody is writing elsewhere. */
export function useSlashKey(id: string) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { target } = event;
      if (
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      )
        return;
      const field = document.getElementById(id);
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [id]);
}

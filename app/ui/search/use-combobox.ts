import { useEffect, useRef, useState, type MouseEvent } from "react";

export type ComboboxProps = {
  field: HTMLInputElement;
  listId: string;
  /** Something was typed before this began. */
  isTyped: boolean;
  /** What can be chosen, in the order of the list. */
  texts: string[];
  /** The text was changed by its writer, outside any composition. */
  onTyped: (text: string) => void;
  /** The text was searched for and left, or an option was chosen in its stead. */
  onSettled: (text: string) => void;
};

/** Safari says of the Enter that ends a composition only that it has this code. */
const COMPOSING = 229;
/** Keys that go about in the text; whoever presses one is back in it. */
const TEXT_KEYS = new Set(["Home", "End", "ArrowLeft", "ArrowRight"]);

/** The id of an option, for aria-activedescendant. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/**
 * Makes a search field an editable combobox with list autocomplete (WAI-ARIA APG): the list opens as one types
 * or presses the down arrow, arrows go through it and back to what was typed, Enter searches for the option,
 * Escape closes it, and all other keys belong to the text. Keys that an input method takes are left to it.
 */
export function useCombobox({ field, listId, isTyped, texts, onTyped, onSettled }: ComboboxProps) {
  // An empty field that is gone to shows what was searched for before.
  const [wanted, setWanted] = useState(field.value === "");
  const [active, setActive] = useState(-1);
  // Once a text was searched for, or its list put away, the down arrow leads on to what was found.
  const [settled, setSettled] = useState(field.defaultValue);
  const popup = useRef<HTMLDivElement>(null);
  const open = wanted && texts.length > 0;
  const at = open && active < texts.length ? active : -1;

  const close = () => {
    setWanted(false);
    setActive(-1);
    setSettled(field.value);
  };
  const choose = (text: string) => {
    field.value = text;
    close();
    onSettled(text);
    field.form?.requestSubmit();
    // The keyboard of a phone would stand over what was found.
    if (matchMedia("(pointer: coarse)").matches) field.blur();
  };
  const typed = () => {
    setWanted(true);
    setActive(-1);
    onTyped(field.value);
  };

  const offer = () => field.value === "" && setWanted(true);
  const left = ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
    const stays = relatedTarget === field || (relatedTarget instanceof Node && popup.current?.contains(relatedTarget));
    if (!stays) close();
  };

  /** Whether the key was the list's. */
  const takes = ({ key, altKey }: KeyboardEvent): boolean => {
    if (key === "ArrowDown" && !open) {
      if (texts.length === 0 || (field.value === settled && !altKey)) return false;
      setWanted(true);
      setActive(altKey ? -1 : 0);
    } else if (key === "ArrowDown") setActive(at + 1 < texts.length ? at + 1 : -1);
    else if (key === "ArrowUp" && open) setActive(at < 0 ? texts.length - 1 : at - 1);
    else if (key === "Enter" && at >= 0) choose(texts[at]!);
    else if (key === "Escape" && open) close();
    else return false;
    return true;
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === COMPOSING) {
      if (event.key === "Enter") event.preventDefault();
    } else if (takes(event)) event.preventDefault();
    else if (event.key === "Enter") close();
    else if (TEXT_KEYS.has(event.key)) setActive(-1);
  };

  useEffect(() => {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", listId);
    field.setAttribute("aria-expanded", String(open));
    field.autocomplete = "off";
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", optionId(listId, at));
    document.getElementById(optionId(listId, at))?.scrollIntoView({ block: "nearest" });
  }, [field, listId, open, at]);

  // Listens anew after each rendering, so that keys act on what is shown.
  useEffect(() =>
    listen(field, {
      input: (event) => (event as InputEvent).isComposing || typed(),
      // The last input event of a composition still says that it composes.
      compositionend: typed,
      keydown: (event) => pressed(event as KeyboardEvent),
      change: () => onSettled(field.value),
      click: offer,
      focus: offer,
      blur: (event) => left(event as FocusEvent),
    }),
  );
  // Whoever typed before this was loaded is answered now.
  useEffect(() => {
    if (isTyped) typed();
  }, [field]);

  return {
    at,
    choose,
    /** For the element around the list and what belongs to it; pressing in it leaves the focus in the field. */
    around: {
      ref: popup,
      hidden: !open,
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onBlur: left,
    },
  };
}

function listen(field: HTMLElement, listeners: Record<string, (event: Event) => void>) {
  for (const [type, listener] of Object.entries(listeners)) field.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) field.removeEventListener(type, listener);
  };
}

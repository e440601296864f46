import { useId, useState, type ReactNode, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import {
  suggestionGroupsOf,
  type SearchKind,
  type Segment,
  type Suggestion,
  type SuggestionGroup,
} from "~/domain/search";
import { Button } from "../button";
import { Marked } from "./marked";
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches";
import { optionId, useCombobox } from "./use-combobox";
import { useSuggested } from "./use-suggested";

export type SuggestionsProps = {
  field: HTMLInputElement;
  kind: SearchKind;
  /** Whether something was typed already, and not to an input method that still composes it. */
  typed: RefObject<boolean>;
};

type Option = { group: SuggestionGroup | "recent"; text: string; segments: Segment[] };

/** Beside suggestions for a text, so many recent searches that go on as it does. */
const RECENT_BESIDE = 2;

/** The list under a search field: recent searches of this device, and what may be meant. Loaded when it is first needed. */
export default function Suggestions({ field, kind, typed }: SuggestionsProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(field.value);
  const [recent, setRecent] = useState(() => recentSearches(kind));
  const { suggested, ask, stop } = useSuggested(kind);
  const options = optionsOf(recent, suggested, text.trim());
  const { at, choose, around } = useCombobox({
    field,
    listId: id,
    isTyped: typed.current === true,
    texts: options.map((option) => option.text),
    onTyped(next) {
      setText(next);
      ask(next);
    },
    onSettled(searched) {
      stop();
      setText(searched);
      rememberSearch(kind, searched);
      setRecent(recentSearches(kind));
    },
  });

  const forget = () => {
    forgetSearches();
    setRecent([]);
    field.focus();
  };
  const groups = (["recent", ...suggestionGroupsOf[kind]] as const).filter((group) =>
    options.some((option) => option.group === group),
  );
  return (
    <div className="suggestions" {...around}>
      <div role="listbox" id={id} aria-label={t("common:suggest.label")}>
        {groups.map((group) => (
          <ul key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <li role="presentation" id={`${id}-${group}`}>
              {t(`common:suggest.${group}`)}
            </li>
            {options.map((option, index) =>
              option.group !== group ? null : (
                <li
                  key={option.text}
                  id={optionId(id, index)}
                  role="option"
                  aria-selected={index === at}
                  onClick={() => choose(option.text)}
                >
                  <Marked segments={option.segments} />
                </li>
              ),
            )}
          </ul>
        ))}
      </div>
      {groups.includes("recent") && (
        <p>
          <Button bare type="button" onClick={forget}>
            {t("common:suggest.forget")}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Recent searches that go on as was typed, then what else may be meant; never what is already there. */
function optionsOf(recent: string[], suggested: Suggestion[], typed: string): Option[] {
  const like = recent
    .filter((text) => text !== typed && text.startsWith(typed))
    .slice(0, typed ? RECENT_BESIDE : undefined);
  return [
    ...like.map((text) => ({ group: "recent" as const, text, segments: [{ text, marked: false }] })),
    ...suggested.filter(({ text }) => text !== typed && !like.includes(text)),
  ];
}

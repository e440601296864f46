import { useActionData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMessage } from "./use-message";

export type ProblemListProps = {
  /** What the action answered: `reply?.error`, or conform's `form.allErrors`. */
  errors: Record<string, string[] | null | undefined> | null | undefined;
  /** Each field's label by its name, in the order of the page. */
  labels: Record<string, string>;
  /** The form's id: fields are `${formId}-${name}`, as conform names them. */
  formId: string;
  /** Instead of "还没存下，有3处要改". */
  title?: string;
  /** What was kept. */
  kept?: string;
};

/** What is wrong with a form, over it, each line leading to its field. It takes the focus when an answer arrives, not while somebody types. */
export function ProblemList({ errors, labels, formId, title, kept }: ProblemListProps) {
  const { t } = useTranslation();
  const say = useMessage();
  const box = useRef<HTMLDivElement>(null);
  const reply = useActionData();
  useEffect(() => {
    if (reply) box.current?.focus();
  }, [reply]);
  const named = Object.entries(errors ?? {}).filter(([, messages]) => messages?.length);
  if (named.length === 0) return null;
  const whole = named.find(([name]) => name === "")?.[1] ?? [];
  const order = Object.keys(labels);
  const fields = named.filter(([name]) => name !== "").sort(([a], [b]) => place(order, a) - place(order, b));
  return (
    <div className="trouble" role="alert" tabIndex={-1} ref={box}>
      <h2>
        {fields.length ? (title ?? t("common:problems.title", { count: fields.length })) : whole.map(say).join(" ")}
      </h2>
      {fields.length > 0 && whole.map((message) => <p key={message}>{say(message)}</p>)}
      <p className="small quiet">{kept ?? t("common:problems.kept")}</p>
      {fields.length > 0 && (
        <ul className="small">
          {fields.map(([name, messages]) => (
            <li key={name}>
              <a href={`#${formId}-${name}`}>
                {t("common:problems.line", {
                  label: labels[name] ?? labels[stem(name)] ?? name,
                  message: say(messages![0]!),
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** credits[0].title belongs to credits. */
const stem = (name: string) => name.replace(/[[.].*$/, "");

function place(order: string[], name: string): number {
  const index = order.includes(name) ? order.indexOf(name) : order.indexOf(stem(name));
  return index === -1 ? order.length : index;
}

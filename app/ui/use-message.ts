import { useTranslation } from "react-i18next";
import type { Message } from "~/domain/errors";

const key = /^[a-z][\w-]*:[\w.-]+$/i;

/** Says a message in the language of the page: a locale key, a key with values, or either as a form carries it. */
export function useMessage() {
  const { t } = useTranslation();
  return (message: Message | string): string => {
    const { key: name, values } = typeof message === "string" ? read(message) : message;
    return name === "" ? "" : t(name, values ?? {});
  };
}

function read(text: string): Message {
  if (text.startsWith("{")) return JSON.parse(text) as Message;
  return key.test(text) ? { key: text } : { key: "errors:unusable" };
}

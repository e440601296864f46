import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "~/domain/errors";
import { useMessage } from "./use-message";

/** What just happened, said once at the top of the page. */
export function Flash({ message }: { message: Message | null }) {
  const say = useMessage();
  // The page it is said on may not have the words of the page it comes from.
  useTranslation(message ? message.key.split(":")[0] : "common");
  return message ? (
    <p className="flash" role="status">
      {say(message)}
    </p>
  ) : null;
}

export type NoticeProps = { tone?: "good" | "due" | "plain"; title?: string; children: ReactNode };

/** Something to know before going on. */
export function Notice({ tone = "plain", title, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone}>
      {title && <p className="title">{title}</p>}
      {children}
    </div>
  );
}

import type { ReactNode } from "react";
import type { Message } from "~/domain/errors";
import { useMessage } from "./use-message";

/** What just happened, said once at the top of the page. */
export function Flash({ message }: { message: Message | null }) {
  const say = useMessage();
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

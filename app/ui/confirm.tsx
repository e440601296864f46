import type { ReactNode } from "react";

export type ConfirmProps = {
  /** On the closed control: "撤回报名". */
  summary: string;
  /** What will happen, what is kept. */
  children: ReactNode;
};

/** A question before something that cannot be undone: it opens in place, so it needs no script and loses no context. */
export function Confirm({ summary, children }: ConfirmProps) {
  return (
    <details className="confirm">
      <summary className="button">{summary}</summary>
      <div className="ask">{children}</div>
    </details>
  );
}

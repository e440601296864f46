import type { ReactNode } from "react";

/** The call sheet's table of facts, readable in five seconds. */
export function Facts({ children, className }: { children: ReactNode; className?: string }) {
  return <dl className={className ? `facts ${className}` : "facts"}>{children}</dl>;
}

export type FactProps = {
  label: string;
  children: ReactNode;
  /** The small line under the fact. */
  note?: ReactNode;
  /** One of the two or three facts that decide; set large in Song. */
  lead?: boolean;
  tone?: "good" | "due" | "quiet";
};

export function Fact({ label, children, note, lead, tone }: FactProps) {
  return (
    <div className={lead ? "lead" : undefined}>
      <dt>{label}</dt>
      <dd className={tone}>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}

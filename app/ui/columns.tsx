import type { ReactNode } from "react";

export type ColumnsProps = {
  children: ReactNode;
  /** Facts and the action; first on a phone, at the right on a desk. */
  side: ReactNode;
  sideLabel: string;
  className?: string;
};

export function Columns({ children, side, sideLabel, className }: ColumnsProps) {
  return (
    <div className={className ? `columns ${className}` : "columns"}>
      <div>{children}</div>
      <aside className="side" aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}

import type { ReactNode } from "react";

/** Nothing here, why, and what can be done. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <span className="frame open" aria-hidden="true" />
      <div>
        <p className="song">{title}</p>
        {children && <div className="small quiet">{children}</div>}
        {action && <div className="actions">{action}</div>}
      </div>
    </div>
  );
}

import type { ReactNode } from "react";

export type ActProps = {
  /** What the other side promises, in one line. */
  promise: ReactNode;
  /** The one thing to do. */
  children: ReactNode;
  /** Smaller things to do; only where there is room for them. */
  other?: ReactNode;
};

/** The action of a call sheet: in the side column on a desk, at the thumb on a phone. */
export function Act({ promise, children, other }: ActProps) {
  return (
    <div className="act">
      <div>{promise}</div>
      {children}
      {other && <div className="small other">{other}</div>}
    </div>
  );
}

import type { ReactNode } from "react";

export type LedgerProps = {
  /** What the table lists; read out, and shown when `titled`. */
  caption: string;
  titled?: boolean;
  /** On a phone a row becomes its name and, below, its facts; needs `label` on every Cell. */
  stack?: boolean;
  /** Wider than a phone and not stacked: it scrolls sideways in its own region. */
  wide?: boolean;
  className?: string;
  children: ReactNode;
};

/** Hairline rows and aligned figures. Children are thead, tbody, tfoot. */
export function Ledger({ caption, titled, stack, wide, className, children }: LedgerProps) {
  const table = (
    <table className={["ledger", stack && "stack", className].filter(Boolean).join(" ")}>
      <caption className={titled ? undefined : "sr-only"}>{caption}</caption>
      {children}
    </table>
  );
  if (!wide) return table;
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={caption}>
      {table}
    </div>
  );
}

export type Column = { name: string; figure?: boolean };

/** The head row; columns with `figure` align at the end. */
export function LedgerHead({ columns }: { columns: Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, figure }) => (
          <th key={name} scope="col" className={figure ? "figure" : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export type CellProps = {
  /** The column's name, shown beside the fact on a phone. */
  label?: string;
  figure?: boolean;
  /** Takes the whole width of a stacked row. */
  full?: boolean;
  tone?: "good" | "due" | "quiet";
  children?: ReactNode;
};

export function Cell({ label, figure, full, tone, children }: CellProps) {
  const classes = [figure && "figure", full && "full", tone].filter(Boolean).join(" ");
  return (
    <td data-label={label} className={classes || undefined}>
      {children}
    </td>
  );
}

/** The cell that names its row. */
export function RowName({ children }: { children: ReactNode }) {
  return <th scope="row">{children}</th>;
}

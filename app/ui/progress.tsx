import { useId } from "react";
import { formatCount } from "./words";

export type ProgressProps = { label: string; value: number; max: number; note?: string };

/** How far a long task has come, in a bar and in figures. */
export function Progress({ label, value, max, note }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
      <span className="small quiet">
        {formatCount(value)} / {formatCount(max)}
        {note && <span className="note">{note}</span>}
      </span>
    </div>
  );
}

import type { ReactNode } from "react";

export type TrackPoint = {
  name: string;
  /** The date, or what is waited for. */
  note?: ReactNode;
  state: "done" | "current" | "ahead" | "ended";
};

/** Where something stands, as a line of named points; `ended` is where it stopped for good. */
export function StageTrack({ label, points }: { label: string; points: TrackPoint[] }) {
  return (
    <ol className="track" aria-label={label}>
      {points.map(({ name, note, state }) => (
        <li
          key={name}
          className={state === "ahead" ? undefined : state}
          aria-current={state === "current" || state === "ended" ? "step" : undefined}
        >
          <span>{name}</span>
          {note && <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}

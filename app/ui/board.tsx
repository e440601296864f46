import { Link } from "@remix-run/react";
import type { CSSProperties, ReactNode } from "react";
import { addDays, daysBetween, type Day } from "~/domain/days";
import { useWords } from "./use-words";

export type BoardRow = {
  title: string;
  to: string;
  /** 悬疑，72集·乌溪江畔 */
  about: ReactNode;
  from: Day;
  until: Day;
  /** 还缺9人, usually a link. */
  gap: ReactNode;
};

const DAYS = 35;
/** A bar of fewer days has its dates beside it. */
const ROOM = 12;
const at = (start: number, span: number) => ({ "--start": start, "--span": span }) as CSSProperties;

/** The schedule of the sets: a bar per production over five weeks from a Monday. */
export function Board({ from, rows }: { from: Day; rows: BoardRow[] }) {
  const words = useWords();
  const weeks = [0, 7, 14, 21, 28];
  return (
    <ul className="board">
      <li className="weeks" aria-hidden="true">
        <span />
        <div className="days">
          {weeks.map((start) => (
            <b key={start} style={at(start + 1, 7)}>
              {words.shortDay(addDays(from, start))}
            </b>
          ))}
        </div>
        <span />
      </li>
      {rows.map((row) => {
        const first = Math.max(0, daysBetween(from, row.from));
        const last = Math.min(DAYS - 1, daysBetween(from, row.until));
        const span = Math.max(1, last - first + 1);
        const label = words.dayRange(row.from, row.until);
        return (
          <li key={row.to}>
            <div>
              <h3>
                <Link to={row.to}>{words.title(row.title)}</Link>
              </h3>
              <p className="tiny quiet">{row.about}</p>
            </div>
            <div className="days">
              {weeks.map((start) => (
                <i key={start} style={at(start + 1, 7)} />
              ))}
              <b style={at(first + 1, span)}>{span < ROOM ? null : label}</b>
              {span < ROOM && first > DAYS - last && (
                <span className="before" style={at(1, first)}>
                  {label}
                </span>
              )}
              {span < ROOM && first <= DAYS - last && <span style={at(last + 2, DAYS - last - 1)}>{label}</span>}
            </div>
            <span className="small figure">{row.gap}</span>
          </li>
        );
      })}
    </ul>
  );
}

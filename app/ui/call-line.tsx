import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Frame } from "./frame";

export type CallLineProps = {
  to: string;
  /** The craft or the opening's title; may hold <mark>. */
  title: ReactNode;
  /** The production's title, for the frame. */
  production: string;
  picture?: string | null;
  /** 《水亭门外》60集·信安影业 */
  about: ReactNode;
  /** <EvidenceMark> of the studio, or a state such as a draft's. */
  mark?: ReactNode;
  dates: ReactNode;
  /** 12天·衢江区 */
  place?: ReactNode;
  /** <PayLine> */
  pay: ReactNode;
  /** <Promise> */
  promise?: ReactNode;
  level?: 2 | 3;
};

/** One opening in a list; goes inside <ul>. */
export function CallLine({
  to,
  title,
  production,
  picture,
  about,
  mark,
  dates,
  place,
  pay,
  promise,
  level = 2,
}: CallLineProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li className="call">
      <Frame title={production} picture={picture} decorative />
      <div>
        <Heading>
          <Link to={to}>{title}</Link>
        </Heading>
        <p>{about}</p>
        {mark}
      </div>
      <p>
        {dates}
        {place && <small>{place}</small>}
      </p>
      {pay}
      {promise}
    </li>
  );
}

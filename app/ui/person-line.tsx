import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Frame } from "./frame";

export type PersonLineProps = {
  to: string;
  name: ReactNode;
  /** The plain name, for the frame. */
  plainName: string;
  picture?: string | null;
  /** 执行导演、副导演 */
  crafts: ReactNode;
  headline?: ReactNode;
  /** 《水亭门外》《三衢道中》 */
  works?: ReactNode;
  /** 现居开化，愿去外地 */
  place?: ReactNode;
  /** <EvidenceMark> with counts */
  record?: ReactNode;
  /** Pay, where this reader may see it. */
  rate?: ReactNode;
  /** <AvailabilityStrip small> */
  strip?: ReactNode;
  /** 12月7日起有空 */
  free?: ReactNode;
  /** A check box to choose, a button, a state. */
  tool?: ReactNode;
  level?: 2 | 3;
};

/** One profile in a list, made to be compared with its neighbours; goes inside <ul>. */
export function PersonLine(props: PersonLineProps) {
  const {
    to,
    name,
    plainName,
    picture,
    crafts,
    headline,
    works,
    place,
    record,
    rate,
    strip,
    free,
    tool,
    level = 2,
  } = props;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li className="person-line">
      <Frame title={plainName} picture={picture} person decorative />
      <div className="who">
        <Heading>
          <Link to={to}>{name}</Link>
        </Heading>
        <p className="craft">{crafts}</p>
        {headline && <p>{headline}</p>}
        {works && <p className="tiny quiet">{works}</p>}
      </div>
      <div className="what">
        {place && <p>{place}</p>}
        {record && <p className="quiet record">{record}</p>}
        {rate && <p>{rate}</p>}
      </div>
      {(strip || free || tool) && (
        <div className="free">
          {strip}
          {free && <p className="tiny quiet">{free}</p>}
          {tool}
        </div>
      )}
    </li>
  );
}

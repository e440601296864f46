import type { ReactNode } from "react";

export type CityLineProps = {
  /** What the programme answers about this reader; left out where nobody is asked. */
  answer?: "yes" | "upto" | "no" | "unknown";
  /** The answer in words: "you qualify", "could be up to", "to creatives". */
  says: string;
  /** The programme, usually a link. */
  title: ReactNode;
  /** The deciding rule, or what is missing and where to add it. */
  note?: ReactNode;
  sum?: ReactNode;
  sumNote?: ReactNode;
};

export function CityLines({ children }: { children: ReactNode }) {
  return <ul className="city">{children}</ul>;
}

/** One programme: what it says, its rule, its sum. */
export function CityLine({ answer, says, title, note, sum, sumNote }: CityLineProps) {
  return (
    <li data-answer={answer}>
      <b>{says}</b>
      <span>
        {title}
        {note && <span className="quiet note">{note}</span>}
      </span>
      {sum && (
        <span className="sum">
          {sum}
          {sumNote && <small>{sumNote}</small>}
        </span>
      )}
    </li>
  );
}

import { useId, type ReactNode } from "react";
import { Seal } from "./seal";

export type LetterProps = {
  from: string;
  /** Date and version, at the right of the head. */
  dated: ReactNode;
  title: ReactNode;
  children: ReactNode;
  /** Who signs, and when it was sent. */
  signed: ReactNode;
  /** The studio's short name, for the seal. */
  seal: string;
  sealLabel: string;
};

/** An offer: head, one sentence, the words and terms, a signature under a seal. */
export function Letter({ from, dated, title, children, signed, seal, sealLabel }: LetterProps) {
  const id = useId();
  return (
    <article className="letter" aria-labelledby={id}>
      <p className="top small">
        <span className="song">{from}</span>
        <span className="quiet">{dated}</span>
      </p>
      <h1 id={id}>{title}</h1>
      {children}
      <div className="sign">
        {signed}
        <Seal name={seal} label={sealLabel} />
      </div>
    </article>
  );
}

/** A term that this version changed: what it was, what it is. */
export function Changed({ before, after }: { before: ReactNode; after: ReactNode }) {
  return (
    <>
      <del>{before}</del> <ins>{after}</ins>
    </>
  );
}
